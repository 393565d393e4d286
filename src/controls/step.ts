import { html, nothing } from 'lit';
import { chooseByKey } from './choose-by-key.ts';
import { field } from './field.ts';
import { blocks, inline } from './markup.ts';
import { controls } from './registry.ts';
import type { Shell } from './shell.ts';

/** One page of the form: a heading of its own, then its fields, or a list of the answers. */
export const step = (shell: Shell) => {
  const { node, view, id } = shell;
  const { catalogue, words } = view;
  const { title, description } = node.field;
  const alone = view.form.definition.layout === 'conversational';
  return html`<div
    class=${alone ? 'step alone' : 'step'}
    part="step"
    id=${id}
    role="group"
    tabindex="-1"
    @keydown=${alone ? chooseByKey : nothing}
    aria-labelledby=${title ? `${id}-title` : `${view.prefix}progress`}
  >
    ${title ? html`<h3 class="step-title" part="step-title" id="${id}-title">${inline(catalogue.text(title), words)}</h3>` : nothing}
    ${
      description
        ? html`<div class="description" part="description">${blocks(catalogue.text(description), words)}</div>`
        : nothing
    }
    ${
      node.field.review
        ? controls.get('review')?.(shell)
        : html`<div class="fields" part="fields">${node.children.map((child) => field(child, view))}</div>`
    }
  </div>`;
};
