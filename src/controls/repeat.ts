/** Rows that the visitor adds and takes away. */
import { html, nothing } from 'lit';
import type { Form } from '../model/form.ts';
import type { Node } from '../model/nodes.ts';
import { mostRows } from '../model/nodes.ts';
import { attributes } from './attributes.ts';
import { field } from './field.ts';
import { rowName, rowNumber } from './row-name.ts';
import type { Shell } from './shell.ts';
import { controlId } from './view.ts';

const focusable = 'input:not([type=hidden]), select, textarea, button';

/** Moves the answers of one row into another of the same repeat. */
function copy(form: Form, from: Node, to: Node): void {
  from.children.forEach((source, index) => {
    const target = to.children[index];
    if (!target) return;
    if (source.type.repeats) form.resize(target, source.children.length);
    if (source.type.value) form.restore(target, form.state(source));
    else copy(form, source, target);
  });
}

function remove(form: Form, repeat: Node, index: number): void {
  const rows = repeat.children;
  rows.slice(index, -1).forEach((row, at) => {
    const next = rows[index + at + 1];
    if (next) copy(form, next, row);
  });
  form.resize(repeat, rows.length - 1);
}

const rootOf = (event: Event): HTMLElement | null =>
  event.currentTarget instanceof Element ? event.currentTarget.closest<HTMLElement>('.repeat') : null;

/** The changed rows are told to whoever listens to the host, as typing is. */
const announceChange = (place: Element | null): unknown =>
  place?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));

export const repeat = ({ node, view, ...shell }: Shell) => {
  const { form, catalogue } = view;
  const { addLabel } = node.field;
  const count = node.children.length;
  const add = (event: Event): void => {
    const place = rootOf(event);
    form.resize(node, count + 1);
    const last = node.children.at(-1);
    const row = last && place?.querySelector(`#${CSS.escape(controlId(view, last))}`);
    row?.querySelector<HTMLElement>(`:scope > .fields :is(${focusable})`)?.focus();
    announceChange(place);
  };
  return html`<fieldset
    class="group repeat"
    part="group repeat"
    id=${shell.id}
    tabindex="-1"
    ${attributes({ 'aria-describedby': shell.describedBy })}
  >
    <legend class="legend" part="legend">${shell.label}</legend>
    ${shell.hint}${shell.error}
    <div class="rows" part="rows">${node.children.map((row) => field(row, view))}</div>
    <button class="add" part="add" type="button" ?hidden=${count >= mostRows(node)} @click=${add}>
      ${catalogue.text(addLabel) || catalogue.say('repeat.add')}
    </button>
  </fieldset>`;
};

/** In sight is the number of a row alone, since the legend is near. */
export const row = ({ node, view, id }: Shell) => {
  const { form, catalogue } = view;
  const { parent } = node;
  const name = rowName(node, view);
  const take = (event: Event): void => {
    const place = rootOf(event);
    if (!parent) return;
    remove(form, parent, Number(node.name));
    const stays = parent.children[Number(node.name)] ?? parent.children.at(-1);
    const button = stays && place?.querySelector<HTMLElement>(`#${CSS.escape(controlId(view, stays))} .remove`);
    (button ?? place?.querySelector<HTMLElement>(':scope > .add'))?.focus();
    announceChange(place);
  };
  const least = parent?.field.minItems ?? 0;
  return html`<div class="row" part="row" role="group" id=${id} aria-label=${name}>
    <div class="row-head" part="row-head">
      <span aria-hidden="true">${rowNumber(node, view)}</span>
      ${
        parent && parent.children.length > least
          ? html`<button
              class="remove"
              part="remove"
              type="button"
              aria-label=${catalogue.say('repeat.remove', () => name)}
              @click=${take}
            >
              ${catalogue.say('repeat.take')}
            </button>`
          : nothing
      }
    </div>
    <div class="fields" part="fields">${node.children.map((child) => field(child, view))}</div>
  </div>`;
};
