/**
 * Several questions with the same answers, as a table. Where there is no room for one, each question stands above its
 * answers; the roles are written out because a changed `display` takes them away.
 */
import type { TemplateResult } from 'lit';
import { html, noChange, nothing, render } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import type { Node } from '../model/nodes.ts';
import { attributes } from './attributes.ts';
import { inline } from './markup.ts';
import type { Shell } from './shell.ts';
import { createShell } from './shell.ts';
import type { View } from './view.ts';

const ROWS = 'rowgroup';

const columnId = (table: string, index: number): string => `${table}-column-${index}`;

/** One question: its own field, drawn by itself as any other. */
const cells = (
  { id, field, view, label, mark, state, hint, error, describedBy, attributes: own }: Shell,
  table: Shell,
) =>
  html`<th class="question" part="label" role="rowheader" scope="row">
      <span id="${id}-label">${label}</span>${table.field.required ? nothing : mark}${hint}${error}
    </th>
    ${field.options?.map(
      ({ value, label: text }, index) =>
        html`<td role="cell">
          <label class="answer" part="option"
            ><input
              class="tick"
              part="tick"
              type="radio"
              ?required=${field.required}
              ?disabled=${field.readOnly}
              ${attributes(
                {
                  name: own.name,
                  value,
                  id: index ? `${id}-${index}` : id,
                  'aria-labelledby': `${id}-label ${columnId(table.id, index)}`,
                  'aria-describedby': describedBy,
                },
                { checked: state.typed === value },
              )}
            /><span>${inline(view.catalogue.text(text))}</span></label
          >
        </td>`,
    )}`;

class RowDirective extends Directive {
  #node: Node | undefined;
  #draw = (): void => undefined;

  override render(_node: Node, _view: View, _table: Shell): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [node, view, table]: [Node, View, Shell]): typeof noChange {
    this.#draw = () => {
      element.toggleAttribute('hidden', !view.form.isRelevant(node));
      const shell = createShell(node, view);
      element.classList.toggle('wrong', shell.state.problem !== undefined);
      if (element instanceof HTMLElement) render(cells(shell, table), element);
    };
    if (node !== this.#node) view.form.subscribe(node.pointer, () => node === this.#node && this.#draw());
    this.#node = node;
    this.#draw();
    return noChange;
  }
}

const row = directive(RowDirective);

export const matrix = (shell: Shell): TemplateResult => {
  const { node, view, field, id } = shell;
  const columns = node.children[0]?.field.options ?? field.columns ?? [];
  return html`<fieldset ${attributes({ 'aria-describedby': shell.describedBy })}>
    <legend class="label" part="label" id="${id}-legend">${shell.label}${shell.mark}</legend>
    ${shell.hint}${shell.error}
    <div class="matrix" part="matrix">
      <table role="table" aria-labelledby="${id}-legend">
        <thead role=${ROWS}>
          <tr role="row">
            <td role="cell"></td>
            ${columns.map(
              ({ label }, index) =>
                html`<th role="columnheader" scope="col" id=${columnId(id, index)}>
                  ${inline(view.catalogue.text(label))}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody role=${ROWS}>
          ${node.children.map((child) => html`<tr role="row" part="field" ${row(child, view, shell)}></tr>`)}
        </tbody>
      </table>
    </div>
  </fieldset>`;
};
