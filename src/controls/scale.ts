/** Whole numbers side by side: stars to give, or how likely something is. */
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { inline } from './markup.ts';
import type { Shell } from './shell.ts';

/** The longest scale that a phone shows in two rows. */
const MOST_COLUMNS = 6;

/** The class names that follow from where a scale starts and how long it is. */
const lookOf = (first: number, count: number): string => {
  // A scale that starts at nought is a score; stars are counted from one.
  const stars = first ? ' stars' : '';
  return count > MOST_COLUMNS ? `${stars} long per-${Math.min(MOST_COLUMNS, Math.ceil(count / 2))}` : stars;
};

export const scale = ({ field, view, ...shell }: Shell) => {
  const { catalogue, words } = view;
  const { name, min, max, 'aria-required': required, 'aria-invalid': invalid } = shell.attributes;
  const first = Number(min ?? 1);
  const last = Number(max ?? 5);
  const format = new Intl.NumberFormat(catalogue.language);
  const ends = [
    { id: `${shell.id}-low`, end: first, text: catalogue.text(field.low) },
    { id: `${shell.id}-high`, end: last, text: catalogue.text(field.high) },
  ].filter(({ text }) => text);
  const point = (number: number) => {
    const params: { readonly [name: string]: string } = { value: format.format(number), max: format.format(last) };
    return html`<label class="point" part="option"
      ><input
        part="tick"
        type="radio"
        ?disabled=${field.readOnly}
        ${attributes(
          {
            name,
            value: String(number),
            id: number === first ? shell.id : `${shell.id}-${number}`,
            'aria-label': first ? catalogue.say('scale.of', (key) => params[key] ?? '') : undefined,
          },
          { checked: shell.state.typed === String(number) },
        )}
      /><span class="face">${params.value}</span></label
    >`;
  };
  return html`<fieldset
    class="scale"
    role="radiogroup"
    ${attributes({
      'aria-describedby': [shell.describedBy, ...ends.map(({ id }) => id)].filter(Boolean).join(' '),
      'aria-required': required,
      'aria-invalid': invalid,
    })}
  >
    <legend class="label" part="label">${shell.label}${shell.mark}</legend>
    ${shell.hint}${shell.error}
    <div class="points${lookOf(first, last - first + 1)}" part="options">
      ${Array.from({ length: last - first + 1 }, (_, index) => point(first + index))}
    </div>
    <div class="ends" ?hidden=${ends.length === 0}>
      ${ends.map(({ id, end, text }) => html`<span id=${id}>${format.format(end)} – ${inline(text, words)}</span>`)}
    </div>
  </fieldset>`;
};
