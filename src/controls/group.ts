import { html } from 'lit';
import { attributes } from './attributes.ts';
import { field } from './field.ts';
import type { Shell } from './shell.ts';

/** Fields that belong together, under one legend. */
export const group = ({ node, view, ...shell }: Shell) =>
  html`<fieldset class="group" part="group" ${attributes({ 'aria-describedby': shell.describedBy })}>
    <legend class="legend" part="legend">${shell.label}</legend>
    ${shell.hint}
    <div class="fields" part="fields">${node.children.map((child) => field(child, view))}</div>
  </fieldset>`;
