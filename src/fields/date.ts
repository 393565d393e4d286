import { asked, declareField } from './field.ts';
import { date as day, isDate, describeDate } from './dates.ts';
import { integer } from './kinds.ts';
import { range } from './limits.ts';
import { answer } from './rules.ts';

/** A calendar date, sent as `YYYY-MM-DD`. A half-typed native date is `badInput`, not "missing". */
export const date = declareField({
  type: 'date',
  control: 'input',
  keys: { ...asked, default: day, min: day, max: day, step: integer },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer(isDate, range(field)),
  attributes: ({ min, max }) => ({ type: 'date', min, max }),
  describe: describeDate,
  format: (value) => (isDate(value) ? value : undefined),
});
