import { html } from 'lit';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';

/** One line: text, e-mail, phone, address, number, date. */
export const input = (shell: Shell) =>
  html`<label class="label" part="label" for=${shell.id}>${shell.label}${shell.mark}</label>
    ${shell.hint}${shell.error}
    <input class="control" part="control" ${attributes(shell.attributes, { value: String(shell.state.typed) })} />
    ${shell.counter}`;
