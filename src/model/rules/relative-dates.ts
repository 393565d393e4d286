import { resolveDate } from '../../definition/days.ts';
import type { Field } from '../../fields/field.ts';
import { fieldTypes } from '../../fields/index.ts';
import { isDate } from '../../fields/dates.ts';
import type { FieldRule } from '../rules.ts';

/** The keys under which a day stands that moves with the clock. In a text field "today" is a word. */
const relative = (field: Field): readonly string[] =>
  Object.entries(fieldTypes.get(field.type)?.keys ?? {}).flatMap(([key, { kind }]) =>
    kind === 'date' && field[key] !== undefined && !isDate(field[key]) ? [key] : [],
  );

/** Days such as `today` and `+14d` become those of the calendar. */
export const relativeDates: FieldRule = {
  applies: (field) => relative(field).length > 0,
  derive: (field, surroundings) => {
    const days = relative(field).map((key): [string, unknown] => [key, resolveDate(String(field[key]), surroundings)]);
    const { min = '', max = min } = { ...field, ...Object.fromEntries(days) };
    // Once no day is left between them, such as after the last day of an event, better any answer than none.
    if (min > max) days.push(['min', undefined], ['max', undefined]);
    return Object.fromEntries(days);
  },
};
