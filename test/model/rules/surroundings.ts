/** What a rule looks at, for tests: a clock that stands still, and the answers given. */
import type { Surroundings } from '../../../src/fields/field.ts';

export const surroundings = (
  answers: { readonly [name: string]: unknown } = {},
  { now = '2026-03-15T12:00:00Z', timeZone = 'UTC', language = 'en' } = {},
): Surroundings => ({ language, timeZone, now: Date.parse(now), valueOf: (name) => answers[name] });
