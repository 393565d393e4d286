import type { FieldRule } from '../rules.ts';
import { isExclusive } from './exclusive.ts';

/** `minItems` and `maxItems`: how many entries a list has, if it has any. "None of these" is enough by itself. */
export const items: FieldRule = {
  applies: (field) => field.minItems !== undefined || field.maxItems !== undefined,
  check: (value, field) => {
    const { minItems = 0, maxItems = Infinity, options } = field;
    if (!Array.isArray(value) || value.length === 0 || isExclusive(field, value[0])) return undefined;
    if (value.length > maxItems) return { code: 'tooLong', params: { maxItems } };
    // More than is offered at the moment nobody can choose.
    const least = Math.min(minItems, options?.length ?? minItems);
    return value.length < least ? { code: 'tooShort', params: { minItems } } : undefined;
  },
};
