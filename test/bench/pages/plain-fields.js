/* global document */
import { toHtml } from '../definitions.mjs';
import { enhance } from '../plain/plain.js';
import { keepTotals } from '../plain/totals.js';
import { offer } from './bench.js';

const main = document.querySelector('main');

offer({
  write: toHtml,
  render(html) {
    main.innerHTML = html;
    const form = main.querySelector('form');
    enhance(form);
    if (form.querySelector('output')) keepTotals(form);
  },
  root: () => main,
  selectors: { submit: '[type=submit]', error: '.error', summary: '.summary' },
});
