import { html } from 'lit';
import { blocks, inline } from './markup.ts';
import type { Shell } from './shell.ts';

/** A heading between fields, of level 2, 3 (the default) or 4. */
export const heading = ({ node, view }: Shell) => {
  const text = inline(view.catalogue.text(node.field.text), view.words);
  const { level } = node.field;
  if (level === '2') return html`<h2 class="heading" part="heading">${text}</h2>`;
  if (level === '4') return html`<h4 class="heading" part="heading">${text}</h4>`;
  return html`<h3 class="heading" part="heading">${text}</h3>`;
};

/** Text between fields. */
export const paragraph = ({ node, view }: Shell) =>
  html`<div class="paragraph" part="paragraph">${blocks(view.catalogue.text(node.field.text), view.words)}</div>`;
