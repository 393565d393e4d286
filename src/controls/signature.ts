/** A name as a signature: typed, which everybody can do, or drawn. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { pathOf, signatureImage, SIGNATURE_HEIGHT, SIGNATURE_WIDTH } from '../fields/signature.ts';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';
import { Widget, widget } from './widget.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Nearer points only make the path longer. */
const NEAREST = 2;

const at = ({ x, y }: Point): string => `${x} ${y}`;
const between = (a: Point, b: Point): Point => ({ x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) });

class Signature extends Widget {
  #drawing = pathOf(this.typed) !== undefined;
  /** What the other way holds is kept: going back loses nothing. */
  #name = this.#drawing ? '' : String(this.typed);
  #path = pathOf(this.typed) ?? '';
  #last: Point | undefined;

  template(): TemplateResult {
    const { typed } = this;
    const restored = pathOf(typed);
    // Filled in from elsewhere, such as a draft.
    if (restored !== undefined && !this.#last && restored !== this.#path) {
      this.#path = restored;
      this.#drawing = true;
    }
    const { shell } = this;
    const { readOnly } = shell.field;
    const label = `${shell.id}-label`;
    return html`${
      readOnly
        ? nothing
        : html`<div class="ways" role="group" aria-labelledby=${label}>
            ${this.#way(false, 'signature.type')}${this.#way(true, 'signature.draw')}
          </div>`
    }
    ${this.#drawing ? this.#pad() : this.#line()}`;
  }

  #way(drawing: boolean, key: string): TemplateResult {
    return html`<button
      class="way"
      part="button"
      type="button"
      id=${drawing && this.#drawing ? this.shell.id : nothing}
      aria-pressed=${drawing === this.#drawing}
      @click=${() => this.#choose(drawing)}
    >
      ${this.say(key)}
    </button>`;
  }

  #line(): TemplateResult {
    const { attributes: own, id } = this.shell;
    return html`<input
      class="control written"
      part="control"
      type="text"
      autocapitalize="words"
      spellcheck="false"
      aria-labelledby="${id}-label"
      ${attributes({ autocomplete: 'name', ...own }, { value: String(this.typed) })}
    />`;
  }

  #pad(): TemplateResult {
    const { id, attributes: own, field } = this.shell;
    return html`<div class="pad">
        <svg
          class="sheet"
          part="sheet"
          role="img"
          viewBox="0 0 ${SIGNATURE_WIDTH} ${SIGNATURE_HEIGHT}"
          aria-label=${this.say(this.#path ? 'signature.drawn' : 'signature.empty')}
          aria-describedby=${own['aria-describedby'] || nothing}
          @pointerdown=${this.start}
          @pointermove=${this.move}
          @pointerup=${this.end}
          @pointercancel=${this.end}
        >
          <line x1="24" x2=${SIGNATURE_WIDTH - 24} y1=${SIGNATURE_HEIGHT - 48} y2=${SIGNATURE_HEIGHT - 48}></line>
          <path d=${this.#path}></path>
        </svg>
        ${
          field.readOnly
            ? nothing
            : html`<button class="clear" part="button" type="button" aria-disabled=${!this.#path} @click=${this.clear}>
                ${this.say('signature.clear')}
              </button>`
        }
      </div>
      <p class="hint" id="${id}-way">${this.say('signature.how')}</p>`;
  }

  #choose(drawing: boolean): void {
    if (drawing === this.#drawing) return;
    if (drawing) this.#name = String(this.typed);
    this.#drawing = drawing;
    this.answer(drawing ? this.#image() : this.#name);
  }

  #image(): string {
    return this.#path && signatureImage(this.#path);
  }

  /** Where the pointer is, in the units of the drawing. */
  #pointOf({ clientX, clientY, currentTarget }: PointerEvent): Point | undefined {
    if (!(currentTarget instanceof Element) || this.shell.field.readOnly) return undefined;
    const box = currentTarget.getBoundingClientRect();
    const x = Math.round(((clientX - box.left) / box.width) * SIGNATURE_WIDTH);
    const y = Math.round(((clientY - box.top) / box.height) * SIGNATURE_HEIGHT);
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    return { x: within(x, SIGNATURE_WIDTH), y: within(y, SIGNATURE_HEIGHT) };
  }

  readonly start = (event: PointerEvent): void => {
    const point = this.#pointOf(event);
    if (!point || !event.isPrimary || event.button > 0) return;
    // Keeps a press from selecting text, and the stroke with us when it leaves the sheet. A script's event has no pointer.
    event.preventDefault();
    if (event.currentTarget instanceof Element && event.isTrusted)
      event.currentTarget.setPointerCapture(event.pointerId);
    this.#last = point;
    // A line of no length: a dot, with round ends.
    this.#path += `M${at(point)}l0 0`;
    this.draw();
  };

  /** From the middle of one step to the middle of the next, curved around the point between: no corners. */
  readonly move = (event: PointerEvent): void => {
    const point = this.#pointOf(event);
    const last = this.#last;
    if (!point || !last || Math.hypot(point.x - last.x, point.y - last.y) < NEAREST) return;
    this.#path += `Q${at(last)} ${at(between(last, point))}`;
    this.#last = point;
    this.draw();
  };

  readonly end = (): void => {
    if (!this.#last) return;
    this.#path += `L${at(this.#last)}`;
    this.#last = undefined;
    this.answer(this.#image());
  };

  readonly clear = (): void => {
    if (!this.#path) return;
    this.#path = '';
    this.answer('');
  };
}

export const signature = (shell: Shell) =>
  html`<div class="label" part="label" id="${shell.id}-label">${shell.label}${shell.mark}</div>
    ${shell.hint}${shell.error}
    <div class="signature" ${widget(Signature, shell)}></div>`;
