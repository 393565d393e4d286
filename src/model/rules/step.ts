import { isNumber } from '../../fields/kinds.ts';
import type { FieldRule } from '../rules.ts';

/** What steps are counted in: numbers as they are, days since 1970, seconds since midnight. */
function measure(value: unknown): number {
  if (isNumber(value)) return value;
  const text = String(value);
  return text.includes(':') ? Date.parse(`1970-01-01T${text}Z`) / 1000 : Date.parse(text) / 86_400_000;
}

/** `step`: a whole number of steps from `min`, or from 0, 1 January 1970 or midnight, as in HTML. */
export const step: FieldRule = {
  applies: (field) => field.step !== undefined && field.step > 0,
  check: (value, { step: size = 1, min = 0 }) => {
    if (value === undefined) return undefined;
    const [reached, start] = [measure(value), measure(min)];
    const steps = (reached - start) / size;
    // 0.3 is three times 0.1, although binary fractions say it is a little less.
    const tolerance = 1e-9 + (1e-15 * (Math.abs(reached) + Math.abs(start))) / size;
    return Math.abs(steps - Math.round(steps)) > tolerance
      ? { code: 'stepMismatch', params: { step: size } }
      : undefined;
  },
};
