import { wholeMatch } from '../../fields/kinds.ts';
import type { FieldRule } from '../rules.ts';

/** `pattern`: the whole answer matches, if there is one. */
export const pattern: FieldRule = {
  applies: (field) => field.pattern !== undefined,
  check: (value, { pattern: source = '' }) =>
    typeof value === 'string' && wholeMatch(source)?.test(value) === false ? { code: 'patternMismatch' } : undefined,
};
