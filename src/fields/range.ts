import type { Field } from './field.ts';
import { asked, declareField } from './field.ts';
import { isNumber, number } from './kinds.ts';
import { range as limits } from './limits.ts';
import { answer } from './rules.ts';

const ends = ({ min = 0, max = 100 }: Field) => ({ min: Number(min), max: Number(max) });

/** Values also come as their digits: from the control, and from the query string. */
const read = (value: unknown): unknown => (typeof value === 'string' && value.trim() ? Number(value) : value);

/**
 * A number on a slider, from `min` (0) to `max` (100) in steps of `step` (1). Until the visitor has touched it, it is not
 * answered: where it stands then would be a made-up answer.
 */
export const range = declareField({
  type: 'range',
  control: 'range',
  keys: { ...asked, default: number, min: number, max: number, step: number },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer(isNumber, limits({ ...field, ...ends(field) })),
  attributes: (field) => {
    const { min, max } = ends(field);
    // As texts, because an attribute that is the number 0 is left out.
    return { type: 'range', min: String(min), max: String(max), step: String(field.step ?? 1) };
  },
  parse: (typed) => {
    const value = read(typed);
    return isNumber(value) ? value : undefined;
  },
  format: (value, field) => {
    const number = read(value);
    const { min, max } = ends(field);
    return isNumber(number) && number >= min && number <= max ? String(number) : undefined;
  },
  // As the slider shows it.
  describe: (value, language) => Number(value).toLocaleString(language),
});
