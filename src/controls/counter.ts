/**
 * How much may still be typed, under a text field with a `maxLength`: all the time under several lines, under one line only
 * near the end, because hardly anybody gets there. Typing draws the two lines anew and nothing else.
 */
import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import type { Shell } from './shell.ts';

/** Before it is told to a screen reader, the visitor pauses for so long (milliseconds). */
const PAUSE = 1000;

class CounterDirective extends Directive {
  #stop?: () => void;

  override render(_shell: Shell): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [{ node, view, field }]: [Shell]): typeof noChange {
    const { form, catalogue } = view;
    const { maxLength = 0 } = field;
    const isLong = node.type.control === 'textarea';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (paused?: boolean): void => {
      const left = maxLength - [...String(form.state(node).typed).trim()].length;
      const text = catalogue.say(left < 0 ? 'over' : 'left', () => Math.abs(left).toLocaleString(catalogue.language));
      const isNear = left <= Math.max(10, maxLength / 10);
      for (const line of element.children)
        line.textContent = (line.role ? paused && isNear : isLong || isNear) ? text : '';
    };
    this.#stop?.();
    this.#stop = form.subscribe(node.pointer, () => {
      draw();
      clearTimeout(timer);
      timer = setTimeout(draw, PAUSE, true);
    });
    draw();
    return noChange;
  }
}

const count = directive(CounterDirective);

/** The text has the id `${shell.id}-left`, for `aria-describedby`. */
export const counter = (shell: Shell): TemplateResult | typeof nothing =>
  shell.field.maxLength
    ? html`<div class="counter" part="counter" ${count(shell)}>
        <p class="hint" id="${shell.id}-left"></p>
        <p class="unseen" role="status"></p>
      </div>`
    : nothing;
