import { html } from 'lit';
import type { Sample } from './samples.ts';
import { chosenSample, samples } from './samples.ts';

/** The options of the sample picker: whole forms first, then one sample per kind of field. */
export function sampleOptions() {
  const option = ({ name, title }: Sample) => html`
    <option value=${name} ?selected=${name === chosenSample()?.name}>${title}</option>
  `;
  return html`
    <optgroup label="Forms">${samples.filter(({ whole }) => whole).map(option)}</optgroup>
    <optgroup label="Kinds of field">${samples.filter(({ whole }) => !whole).map(option)}</optgroup>
  `;
}
