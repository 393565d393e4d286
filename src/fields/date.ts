import { asked, defineField } from './field.ts';
import { date as day, isDate } from './kinds.ts';
import { answer, range } from './rules.ts';

/** A calendar date, sent as `YYYY-MM-DD`. A half-typed native date is `badInput`, not "missing". */
export const date = defineField({
  type: 'date',
  control: 'input',
  keys: { ...asked, default: day, min: day, max: day },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer(isDate, range(field)),
  attributes: ({ min, max }) => ({ type: 'date', min, max }),
  format: (value) => (isDate(value) ? value : undefined),
});
