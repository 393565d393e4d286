import { html } from 'lit';
import { plainText } from '../definition/markup.ts';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';

/** A native drop-down list. Its first entry is "nothing chosen": a preselected answer would be a made-up one. */
export const select = ({ view, ...shell }: Shell) => {
  const { catalogue } = view;
  const { placeholder, ...rest } = shell.attributes;
  return html`<label class="label" part="label" for=${shell.id}>${shell.label}${shell.mark}</label>
    ${shell.hint}${shell.error}
    <select class="control" part="control" ${attributes({ ...rest, disabled: shell.field.readOnly })}>
      ${[{ value: '', label: String(placeholder || catalogue.say('choose')) }, ...(shell.field.options ?? [])].map(
        ({ value, label }) =>
          // The text before the value: an option without a value attribute takes its text for one.
          html`<option
            ${attributes({}, { text: plainText(catalogue.text(label)), value, selected: shell.state.typed === value })}
          ></option>`,
      )}
    </select>`;
};
