import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';
import { fieldClass } from './shell.ts';

/** One line: text, e-mail, phone, address, number, date. */
export const input = (shell: Shell) =>
  html`<div class=${fieldClass(shell.node)} part="field">
    <label class="label" part="label" for=${shell.id}>${shell.label}</label>
    ${shell.hint}${shell.error}
    <input
      class="control"
      part="control"
      ${attributes(shell.attributes)}
      .value=${live(String(shell.state.typed))}
    />
  </div>`;
