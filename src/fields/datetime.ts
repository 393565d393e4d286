import { asked, declareField } from './field.ts';
import { datetime as moment, isDateTime, describeDate } from './dates.ts';
import { range } from './limits.ts';
import { answer } from './rules.ts';

/** A day with a time, sent as `YYYY-MM-DDTHH:MM`: as the clocks show it there, in no time zone (ISO 8601). */
export const datetime = declareField({
  type: 'datetime',
  control: 'input',
  keys: { ...asked, default: moment, min: moment, max: moment },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer(isDateTime, range(field)),
  attributes: ({ min, max }) => ({ type: 'datetime-local', min, max }),
  // Controls may add seconds that nobody asked for.
  parse: (typed) => String(typed).replace(/(T..:..):00(\.0+)?$/, '$1'),
  describe: describeDate,
  format: (value) => (isDateTime(value) ? value : undefined),
});
