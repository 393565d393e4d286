/** Options to put in order, with buttons: dragging would leave out keyboards and many hands. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { plainText } from '../definition/markup.ts';
import { attributes } from './attributes.ts';
import { inline } from './markup.ts';
import type { Shell } from './shell.ts';
import { Widget, widget } from './widget.ts';

/** Written out: without bullets, Safari takes it for no list. */
const LIST = 'list';

const ARROWS = { up: -1, down: 1 } as const;

class Ranking extends Widget {
  #news = '';

  get #answered(): boolean {
    return this.list.length > 0;
  }

  /** Those ranked so far and still offered, then the others as the author wrote them. */
  get #order(): readonly string[] {
    const offered = (this.shell.field.options ?? []).map(({ value }) => value);
    const ranked = this.list.filter((value) => offered.includes(value));
    return [...ranked, ...offered.filter((value) => !ranked.includes(value))];
  }

  template(): TemplateResult {
    const order = this.#order;
    const { readOnly } = this.shell.field;
    return html`<ol class=${this.#answered ? 'ranks' : 'ranks open'} part="options" role=${LIST}>
        ${order.map(
          (value, index) =>
            html`<li class="rank" part="option">
              <span class="place">${new Intl.NumberFormat(this.shell.view.catalogue.language).format(index + 1)}</span>
              <span class="what">${inline(this.#text(value))}</span>
              ${readOnly ? nothing : [this.#button('up', index, order), this.#button('down', index, order)]}
            </li>`,
        )}
      </ol>
      <button class="secondary" part="button" type="button" ?hidden=${this.#answered || readOnly} @click=${this.keep}>
        ${this.say('ranking.keep')}
      </button>
      <p class="unseen" role="status">${this.#news}</p>`;
  }

  #button(direction: keyof typeof ARROWS, index: number, order: readonly string[]): TemplateResult {
    const to = index + ARROWS[direction];
    const { id } = this.shell;
    // The first one that does something is where a link in the error summary leads.
    return html`<button
      class="move ${direction}"
      part="button"
      type="button"
      id=${direction === 'down' && index === 0 ? id : nothing}
      aria-label=${this.say(`ranking.${direction}`, { label: plainText(this.#text(order[index])) })}
      aria-disabled=${to < 0 || to >= order.length}
      @click=${() => this.#move(direction, index)}
    ></button>`;
  }

  #text(value: string | undefined): string {
    const { field, view } = this.shell;
    return view.catalogue.text(field.options?.find((option) => option.value === value)?.label);
  }

  #move(direction: keyof typeof ARROWS, from: number): void {
    const to = from + ARROWS[direction];
    const order = [...this.#order];
    if (to < 0 || to >= order.length) return;
    const [moved] = order.splice(from, 1);
    if (moved === undefined) return;
    order.splice(to, 0, moved);
    const label = plainText(this.#text(moved));
    this.#news = this.say('ranking.moved', { label, place: to + 1, count: order.length });
    this.answer(order);
    // The button goes with its entry, so that pressing again goes on.
    this.focus(`li:nth-child(${to + 1}) .${direction}`);
  }

  readonly keep = (): void => {
    this.#news = this.say('ranking.kept');
    this.answer(this.#order);
    this.focus('.down');
  };
}

export const ranking = (shell: Shell) =>
  html`<fieldset ${attributes({ 'aria-describedby': shell.describedBy })}>
    <legend class="label" part="label">${shell.label}${shell.mark}</legend>
    ${shell.hint}${shell.error}
    <div class="ranking" ${widget(Ranking, shell)}></div>
  </fieldset>`;
