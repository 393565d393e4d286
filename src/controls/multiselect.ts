/**
 * Many of many options: boxes to tick while they can be overlooked, else a field that searches them (the editable combobox
 * of ARIA 1.2, with a list box that stays open) under the chosen ones.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { plainText } from '../definition/markup.ts';
import { attributes } from './attributes.ts';
import { choices } from './choices.ts';
import type { Shell } from './shell.ts';
import { Widget, widget } from './widget.ts';

/** Written out: without bullets, Safari takes it for no list. */
const LIST = 'list';

/** More boxes than these are not overlooked at a glance. */
const MOST_BOXES = 10;

interface Entry {
  readonly value: string;
  readonly text: string;
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: { readonly [letter: string]: string } = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** For comparison: "Évora" is found by "evo", "Łódź" by "lodz". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœ]/g, (letter) => PLAIN[letter] ?? letter);

class Combobox extends Widget {
  #filter = '';
  #open = false;
  /** The value of the option that the arrow keys are at. */
  #active: string | undefined;
  #news = '';
  /** A press outside is under way. */
  #pressed = false;

  get #entries(): readonly Entry[] {
    const { field, view } = this.shell;
    return (field.options ?? []).map(({ value, label }) => ({ value, text: plainText(view.catalogue.text(label)) }));
  }

  get #found(): readonly Entry[] {
    const wanted = fold(this.#filter.trim());
    const begins = ({ text }: Entry): number => Number(!fold(text).startsWith(wanted));
    return this.#entries.filter(({ text }) => fold(text).includes(wanted)).sort((a, b) => begins(a) - begins(b));
  }

  get #chosen(): readonly Entry[] {
    const { list } = this;
    return this.#entries.filter(({ value }) => list.includes(value));
  }

  template(): TemplateResult {
    const { id, field, attributes: own } = this.shell;
    const { name, type, ...rest } = own;
    const found = this.#open ? this.#found : [];
    const active = found.findIndex(({ value }) => value === this.#active);
    return html`${this.#chips()}
      ${
        field.readOnly
          ? nothing
          : html`<div class="combobox" @focusout=${this.leave}>
              <input
                class="control"
                part="control"
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded=${found.length > 0}
                aria-controls="${id}-list"
                aria-activedescendant=${active < 0 ? nothing : `${id}-option-${active}`}
                @input=${this.search}
                @keydown=${this.press}
                @click=${this.open}
                ${attributes(
                  { ...rest, role: 'combobox', placeholder: rest.placeholder || this.say('multiselect.search') },
                  { value: this.#filter },
                )}
              />
              ${this.#list(found, active)}
              <p class="none" aria-hidden="true" ?hidden=${!this.#open || found.length > 0}>
                ${this.say('multiselect.none')}
              </p>
            </div>`
      }
      <p class="unseen" role="status">${this.#news}</p>`;
  }

  #list(found: readonly Entry[], active: number): TemplateResult {
    const { id } = this.shell;
    const chosen = new Set(this.#chosen.map(({ value }) => value));
    // Pressing an option must not take the focus out of the field.
    return html`<ul
      class="listbox"
      part="listbox"
      role="listbox"
      tabindex="-1"
      id="${id}-list"
      aria-multiselectable="true"
      aria-label=${this.#label}
      ?hidden=${found.length === 0}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      ${found.map(
        ({ value, text }, index) =>
          // The keys are heard by the field, which keeps the focus.
          // eslint-disable-next-line lit-a11y/click-events-have-key-events
          html`<li
            class=${index === active ? 'choice active' : 'choice'}
            part="option"
            role="option"
            id="${id}-option-${index}"
            aria-selected=${chosen.has(value)}
            @click=${() => this.#toggle(value)}
          >
            ${text}
          </li>`,
      )}
    </ul>`;
  }

  #chips(): TemplateResult | typeof nothing {
    const chosen = this.#chosen;
    if (chosen.length === 0) return nothing;
    return html`<ul
      class="chips"
      part="chips"
      role=${LIST}
      aria-label=${this.say('multiselect.chosen', { label: this.#label })}
    >
      ${chosen.map(({ value, text }, index) => {
        const remove = () => this.#remove(value, index);
        return html`<li class="chip" part="chip">
          <span>${text}</span>${
            this.shell.field.readOnly
              ? nothing
              : html`<button
                  class="unchoose"
                  type="button"
                  aria-label=${this.say('multiselect.remove', { label: text })}
                  @click=${remove}
                ></button>`
          }
        </li>`;
      })}
    </ul>`;
  }

  get #label(): string {
    const { field, view } = this.shell;
    return plainText(view.catalogue.text(field.label));
  }

  #toggle(value: string): void {
    const entry = this.#entries.find((one) => one.value === value);
    if (!entry) return;
    const had = this.list.includes(value);
    this.#active = value;
    this.#filter = '';
    this.#tell(had ? 'multiselect.removed' : 'multiselect.added', { label: entry.text });
    // In the order of the options, as boxes would give them.
    const chosen = this.#entries.filter((one) => (one.value === value ? !had : this.list.includes(one.value)));
    this.answer(chosen.map((one) => one.value));
    this.#reveal();
  }

  /** The chip goes with its button: the focus goes on to the next one, or to the field. */
  #remove(value: string, index: number): void {
    this.#toggle(value);
    this.#show(false);
    const buttons = this.element.querySelectorAll<HTMLElement>('.unchoose');
    (buttons[Math.min(index, buttons.length - 1)] ?? this.element.querySelector<HTMLElement>('input'))?.focus();
  }

  #show(open: boolean): void {
    this.#open = open;
    if (open) addEventListener('pointerdown', this.pressElsewhere, true);
    else {
      this.#active = undefined;
      removeEventListener('pointerdown', this.pressElsewhere, true);
    }
    this.draw();
  }

  #tell(key: string, params: { readonly [name: string]: string | number } = {}): void {
    this.#news = this.say(key, params);
  }

  /** Keeps the active option in sight, within the list and on the page. */
  #reveal(): void {
    this.element.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  readonly open = (): void => this.#show(true);

  readonly leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const inside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!inside && !this.#pressed) this.#show(false);
  };

  /** Closing moves what stands below: not before a press there has become a click. */
  readonly pressElsewhere = (event: Event): void => {
    const own = this.element.querySelector('.combobox');
    if (own && event.composedPath().includes(own)) return;
    this.#pressed = true;
    const close = (): void => {
      this.#pressed = false;
      this.#show(false);
    };
    addEventListener('pointerup', () => setTimeout(close), { once: true });
  };

  readonly search = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.#filter = target.value;
    const found = this.#found;
    this.#active = this.#filter.trim() ? found[0]?.value : undefined;
    this.#tell(found.length > 0 ? 'multiselect.found' : 'multiselect.none', { count: found.length });
    this.#show(true);
    this.#reveal();
  };

  readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#handle(event)) return;
    event.preventDefault();
    this.#reveal();
  };

  /** Whether the key was for the list. */
  #handle({ key, altKey }: KeyboardEvent): boolean {
    const found = this.#found;
    const last = found.length - 1;
    const at = found.findIndex(({ value }) => value === this.#active);
    const go = (index: number): boolean => {
      this.#active = found[index]?.value;
      this.#show(true);
      return true;
    };
    if (key === 'ArrowDown') return go(at < last ? at + 1 : 0);
    if (key === 'ArrowUp' && !altKey) return go(at > 0 ? at - 1 : last);
    if (key === 'Backspace' && this.#filter === '') {
      const value = this.#chosen.at(-1)?.value;
      if (value !== undefined) this.#toggle(value);
      return value !== undefined;
    }
    if (!this.#open) return false;
    if (key === 'Home') return go(0);
    if (key === 'End') return go(last);
    if (key === 'Enter') {
      if (at >= 0) this.#toggle(found[at]?.value ?? '');
      return true;
    }
    if (key !== 'Escape' && key !== 'ArrowUp') return false;
    this.#filter = '';
    this.#show(false);
    return true;
  }
}

export const multiselect = (shell: Shell) => {
  if ((shell.node.field.options ?? []).length <= MOST_BOXES) {
    return choices({ ...shell, attributes: { ...shell.attributes, type: 'checkbox' } });
  }
  return html`<label class="label" part="label" for=${shell.id}>${shell.label}${shell.mark}</label>
    ${shell.hint}${shell.error}
    <div ${widget(Combobox, shell)}></div>`;
};
