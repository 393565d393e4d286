import type { Field, Typed } from '../../fields/field.ts';
import type { FieldRule } from '../rules.ts';

/** Whether an option of the field stands alone, such as "None of these". */
export const isExclusive = ({ options = [] }: Field, value: unknown): boolean =>
  options.some((option) => option.exclusive && option.value === value);

/** What stays ticked: a new exclusive tick alone, else a new tick without those that are exclusive. */
function settle(typed: Typed, before: Typed, field: Field): Typed {
  if (typeof typed !== 'object') return typed;
  const added = typed.filter((value) => ![before].flat().includes(value));
  const alone = added.find((value) => isExclusive(field, value));
  if (alone !== undefined) return [alone];
  return added.length > 0 ? typed.filter((value) => !isExclusive(field, value)) : typed;
}

/** `exclusive` options: no other is chosen beside one. */
export const exclusive: FieldRule = {
  applies: ({ options = [] }) => options.some((option) => option.exclusive),
  amend: settle,
  check: (value, field) =>
    Array.isArray(value) && value.length > 1 && value.some((entry) => isExclusive(field, entry))
      ? { code: 'typeMismatch' }
      : undefined,
};
