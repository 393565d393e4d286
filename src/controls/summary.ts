/** The error summary: every problem in one place, each a link to its field. */
import { html } from 'lit';
import type { Problem } from '../fields/problem.ts';
import type { View } from './view.ts';
import { controlId, focusField, isReachable } from './view.ts';

export const summary = (problems: readonly Problem[], view: View) => {
  const { form, catalogue, prefix } = view;
  return html`<div class="summary" part="summary" role="group" tabindex="-1" aria-labelledby="${prefix}summary">
    <h3 id="${prefix}summary">${catalogue.say('summary')}</h3>
    <ul>
      ${problems.map((problem) => {
        const node = form.find(problem.pointer);
        const words = catalogue.explain(problem, form);
        // A receiver may name what the visitor cannot reach.
        if (!isReachable(view, node)) return html`<li>${words}</li>`;
        // A fragment link does not reach into a shadow root and would change the host's address.
        const follow = (event: Event): void => {
          event.preventDefault();
          const { currentTarget } = event;
          focusField(view, node, currentTarget instanceof Element ? currentTarget.closest('form') : null);
        };
        return html`<li><a href="#${controlId(view, node)}" @click=${follow}>${words}</a></li>`;
      })}
    </ul>
  </div>`;
};
