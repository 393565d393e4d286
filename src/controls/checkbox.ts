import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';
import { fieldClass } from './shell.ts';

/** One box to tick, its label beside it. */
export const checkbox = (shell: Shell) =>
  html`<div class=${fieldClass(shell.node)} part="field">
    ${shell.error}
    <label class="option" part="option"
      ><input
        class="tick"
        part="tick"
        type="checkbox"
        ${attributes(shell.attributes)}
        .checked=${live(shell.state.typed === true)}
      /><span>${shell.label}</span></label
    >
    ${shell.hint}
  </div>`;
