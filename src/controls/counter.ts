/** How much may still be typed, under a text field with a `maxLength`. Typing draws the two lines anew and nothing else. */
import type { TemplateResult } from 'lit';
import { html, noChange, nothing, render } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import type { Node } from '../model/nodes.ts';
import type { Shell } from './shell.ts';

/** Before it is told to a screen reader, the visitor pauses for so long (milliseconds). */
const PAUSE = 1000;

class CounterDirective extends Directive {
  #node: Node | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(_shell: Shell): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [{ node, view, id }]: [Shell]): typeof noChange {
    const draw = (told?: boolean): void => {
      const { maxLength = 0 } = view.form.field(node);
      const left = maxLength - [...String(view.form.state(node).typed).trim()].length;
      const text = view.catalogue.say(left < 0 ? 'over' : 'left', () => String(Math.abs(left)));
      const near = left <= Math.max(20, maxLength / 10);
      render(
        html`<p class="hint" id="${id}-left">${text}</p>
          <p class="unseen" role="status">${told && near ? text : ''}</p>`,
        element as HTMLElement,
      );
    };
    if (node !== this.#node) {
      this.#node = node;
      view.form.subscribe(node.pointer, () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(draw, PAUSE, true);
        draw();
      });
    }
    draw();
    return noChange;
  }
}

const count = directive(CounterDirective);

/** The id of the text, for `aria-describedby`; nothing where nothing is counted. */
export const counterId = ({ field, id }: Pick<Shell, 'field' | 'id'>): string | undefined =>
  field.maxLength ? `${id}-left` : undefined;

export const counter = (shell: Shell): TemplateResult | typeof nothing =>
  shell.field.maxLength ? html`<div class="counter" part="counter" ${count(shell)}></div>` : nothing;
