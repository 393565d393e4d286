import { html } from 'lit';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';

/** Several lines. */
export const textarea = (shell: Shell) =>
  html`<label class="label" part="label" for=${shell.id}>${shell.label}${shell.mark}</label>
    ${shell.hint}${shell.error}
    <textarea
      class="control"
      part="control"
      ${attributes(shell.attributes, { value: String(shell.state.typed) })}
    ></textarea>
    ${shell.counter}`;
