/** A slider. Until it was touched it stands in the middle and says nothing: a preselected answer would be a made-up one. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import type { Shell } from './shell.ts';
import { Widget, widget } from './widget.ts';

class Slider extends Widget {
  template(): TemplateResult {
    const { field, id, view, attributes: own } = this.shell;
    // ARIA has no "required" for sliders: it is said with the value, as long as there is none.
    const { name, 'aria-required': required, ...rest } = own;
    const { typed } = this;
    const answered = typeof typed === 'string' && typed !== '';
    const [min, max] = [field.min ?? 0, field.max ?? 100].map(Number);
    const format = new Intl.NumberFormat(view.catalogue.language, { maximumFractionDigits: 20 });
    const untouched = this.say(required ? 'range.required' : 'range.untouched');
    // The text as a property: the reset of a form replaces the nodes of an `<output>`.
    // Without a name the form does not read it: its middle is no answer.
    return html`<div class="track">
      <progress
        aria-hidden="true"
        max=${Number(max) - Number(min)}
        .value=${answered ? Number(typed) - Number(min) : 0}
      ></progress>
      <input
        class=${answered ? '' : 'open'}
        part="range"
        type="range"
        ?disabled=${field.readOnly}
        @input=${this.take}
        @pointerup=${this.take}
        @keydown=${this.press}
        ${attributes(
          {
            ...rest,
            name: answered && name,
            min: String(min),
            max: String(max),
            step: String(field.step ?? 1),
            'aria-valuetext': answered ? format.format(Number(typed)) : untouched,
          },
          { value: answered ? typed : '' },
        )}
      /><output
        for=${id}
        part="output"
        aria-live="off"
        .textContent=${answered ? format.format(Number(typed)) : '–'}
      ></output>
      <div class="ends" aria-hidden="true">
        <span>${format.format(Number(min))}</span><span>${format.format(Number(max))}</span>
      </div>
    </div>`;
  }

  /** Where it stands is the answer, also when a press has not moved it from the middle. */
  readonly take = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.disabled || target.value === this.typed) return;
    this.answer(target.value);
  };

  readonly press = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    this.take(event);
  };
}

export const range = (shell: Shell) =>
  html`<label class="label" part="label" for=${shell.id}>${shell.label}${shell.mark}</label>
    ${shell.hint}${shell.error}
    <div class="slider" ${widget(Slider, shell)}></div>`;
