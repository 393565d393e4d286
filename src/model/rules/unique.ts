import type { FieldRule } from '../rules.ts';

const comparable = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** `unique`: no other row of the repeat has the same answer. */
export const unique: FieldRule = {
  applies: (field) => field.uniqueAmong !== undefined,
  references: ({ uniqueAmong = '' }) => [uniqueAmong],
  check: (value, { uniqueAmong = '' }, { valueOf }) => {
    if (value === undefined) return undefined;
    const same = [valueOf(uniqueAmong)].flat().filter((other) => comparable(other) === comparable(value));
    return same.length > 1 ? { code: 'duplicate' } : undefined;
  },
};
