import { html } from 'lit';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';

/** One box to tick, its label beside it. */
export const checkbox = (shell: Shell) =>
  html`${shell.error}
    <label class="option" part="option"
      ><input
        class="tick"
        part="tick"
        type="checkbox"
        ${attributes({ ...shell.attributes, disabled: shell.field.readOnly }, { checked: shell.state.typed === true })}
      /><span>${shell.label}${shell.mark}</span></label
    >
    ${shell.hint}`;
