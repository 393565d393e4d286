import { asked, declareField } from './field.ts';
import { date as day, integer, isDate } from './kinds.ts';
import { answer, range } from './rules.ts';

/** A calendar date, sent as `YYYY-MM-DD`. A half-typed native date is `badInput`, not "missing". */
export const date = declareField({
  type: 'date',
  control: 'input',
  keys: { ...asked, default: day, min: day, max: day, step: integer },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer(isDate, range(field)),
  attributes: ({ min, max }) => ({ type: 'date', min, max }),
  format: (value) => (isDate(value) ? value : undefined),
});
