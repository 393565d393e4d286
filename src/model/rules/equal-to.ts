import type { FieldRule } from '../rules.ts';

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * `equalTo`: the same answer as to another field, such as an e-mail address that is typed twice. As long as the other one
 * has no answer there is nothing to repeat.
 */
export const equalTo: FieldRule = {
  applies: (field) => field.equalTo !== undefined,
  references: ({ equalTo: other = '' }) => [other],
  check: (value, { equalTo: name = '' }, { valueOf }) => {
    const other = words(valueOf(name));
    return other && other !== words(value) ? { code: 'notEqual' } : undefined;
  },
};
