/* global customElements, document */
import { toDefinition } from '../definitions.mjs';
import { offer } from './bench.js';

const element = document.querySelector('lead-form');

await customElements.whenDefined('lead-form');

offer({
  write: (fields) => toDefinition(fields),
  async render(definition) {
    const ready = new Promise((resolve) => element.addEventListener('lead-ready', resolve, { once: true }));
    element.definition = definition;
    await ready;
    await element.updateComplete;
  },
  root: () => element.shadowRoot,
  selectors: { submit: '[part~=submit]', error: '[part~=error]', summary: '[part~=summary]' },
});
