import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { plainText } from '../definition/markup.ts';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';
import { fieldClass } from './shell.ts';

/** A native drop-down list. Its first entry is "nothing chosen": a preselected answer would be a made-up one. */
export const select = ({ node, view, ...shell }: Shell) => {
  const { catalogue } = view;
  const { placeholder, ...rest } = shell.attributes;
  return html`<div class=${fieldClass(node)} part="field">
    <label class="label" part="label" for=${shell.id}>${shell.label}</label>
    ${shell.hint}${shell.error}
    <select class="control" part="control" ${attributes(rest)}>
      <option value="" .selected=${live(shell.state.typed === '')}>${placeholder || catalogue.say('choose')}</option>
      ${node.field.options?.map(
        ({ value, label }) =>
          html`<option value=${value} .selected=${live(shell.state.typed === value)}>
            ${plainText(catalogue.text(label))}
          </option>`,
      )}
    </select>
  </div>`;
};
