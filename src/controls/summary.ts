/** The error summary: every problem in one place, each a link to its field. */
import { html } from 'lit';
import type { Problem } from '../fields/problem.ts';
import type { View } from './view.ts';
import { controlId } from './view.ts';

export const summary = (problems: readonly Problem[], view: View) => {
  const { form, catalogue, prefix } = view;
  return html`<div class="summary" part="summary" role="group" tabindex="-1" aria-labelledby="${prefix}summary">
    <h3 id="${prefix}summary">${catalogue.say('summary')}</h3>
    <ul>
      ${problems.map((problem) => {
        const node = form.find(problem.pointer);
        const words = catalogue.explain(problem, form);
        // A receiver may name what the visitor cannot reach.
        const reachable = node?.type.value && node.type.control !== 'none' && form.isRelevant(node);
        return html`<li>
          ${reachable ? html`<a href="#${controlId(view, node)}" @click=${followLink}>${words}</a>` : words}
        </li>`;
      })}
    </ul>
  </div>`;
};

/** A fragment link does not reach into a shadow root and would change the host's address. */
function followLink(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  const id = CSS.escape(link.getAttribute('href')?.slice(1) ?? '');
  const control = link.closest('form')?.querySelector<HTMLElement>(`#${id}`);
  // To the label first: focus alone may leave the question above the visible part (GOV.UK error summary).
  control?.closest('[part~=field]')?.scrollIntoView({ block: 'nearest' });
  control?.focus({ preventScroll: true });
}
