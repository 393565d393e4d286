import { asked, declareField, placed } from './field.ts';
import { isObject, options, readOption } from './kinds.ts';

const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

/** A cell has no room for a line of text, so that no column brings one with `other`. */
const withoutOther = (column: unknown) => (isObject(column) ? { ...column, other: undefined } : column);

/**
 * Several questions with the same answers, as a table: `questions` are its rows, `columns` the answers. Sent as an object
 * with the column for each question. `required`: every question.
 */
export const matrix = declareField({
  type: 'matrix',
  control: 'matrix',
  keys: {
    name: asked.name,
    label: asked.label,
    hint: asked.hint,
    required: asked.required,
    requiredIf: asked.requiredIf,
    readOnly: asked.readOnly,
    readOnlyIf: asked.readOnlyIf,
    messages: asked.messages,
    questions: options,
    columns: options,
    ...placed,
  },
  needs: ['name', 'label', 'questions', 'columns'],
  format: () => undefined,
  expand: (written) => {
    const { required, requiredIf, readOnly, readOnlyIf, messages, questions, columns } = written;
    const every = { type: 'radio', required, requiredIf, readOnly, readOnlyIf, messages };
    const offered = listOf(columns).map(withoutOther);
    const fields = listOf(questions).flatMap((question) => {
      const option = readOption(question);
      return option
        ? { ...every, name: option.value, label: option.label, showIf: option.showIf, options: offered }
        : [];
    });
    return { ...written, fields };
  },
});
