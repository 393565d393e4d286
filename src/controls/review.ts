/** The answers once more, each with a way back to its question. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { plainText } from '../definition/markup.ts';
import { describeAnswer } from '../model/answer-text.ts';
import type { Node } from '../model/nodes.ts';
import { inline } from './markup.ts';
import { rowName } from './row-name.ts';
import type { View } from './view.ts';
import { controlId, focusField, isReachable } from './view.ts';

/** The groups and rows that a question stands in: without them, "Name" could be anybody's. */
function placeOf({ parent }: Node, view: View): string {
  // Steps have no name; a repeat is told by its rows.
  if (!parent?.name) return '';
  const isRow = parent.parent?.type.repeats;
  const own = isRow ? rowName(parent, view) : plainText(view.catalogue.text(parent.field.label));
  return placeOf(parent, view) + (parent.type.repeats || !own ? '' : `${own} – `);
}

export function review(view: View): TemplateResult {
  const { form, catalogue, words } = view;
  const asked = form.answerable.filter((node) => isReachable(view, node) && node.field.label);
  return html`<dl class="review" part="review">
    ${asked.map((node) => {
      const id = `${controlId(view, node)}-review`;
      const change = (event: Event): void => {
        const { currentTarget } = event;
        focusField(view, node, currentTarget instanceof Element ? currentTarget.closest('form') : null);
      };
      return html`<div class="review-answer" part="review-answer">
        <dt id=${id}>
          <span class="review-place" part="review-place">${placeOf(node, view)}</span>${inline(
            catalogue.text(node.field.label),
            words,
          )}
        </dt>
        <dd>${describeAnswer(node, form, catalogue) || catalogue.say('review.none')}</dd>
        <dd>
          <button
            class="change"
            part="change"
            type="button"
            id="${id}-change"
            aria-labelledby="${id}-change ${id}"
            ?hidden=${node.type.control === 'output' || form.field(node).readOnly === true}
            @click=${change}
          >
            ${catalogue.say('review.change')}
          </button>
        </dd>
      </div>`;
    })}
  </dl>`;
}
