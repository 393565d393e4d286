import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';
import { fieldClass } from './shell.ts';

/** Several lines. */
export const textarea = (shell: Shell) =>
  html`<div class=${fieldClass(shell.node)} part="field">
    <label class="label" part="label" for=${shell.id}>${shell.label}</label>
    ${shell.hint}${shell.error}
    <textarea
      class="control"
      part="control"
      ${attributes(shell.attributes)}
      .value=${live(String(shell.state.typed))}
    ></textarea>
  </div>`;
