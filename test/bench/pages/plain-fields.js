/* global document */
import { toHtml } from '../definitions.mjs';
import { enhance } from '../plain/plain.js';
import { offer } from './bench.js';

const main = document.querySelector('main');

offer({
  write: toHtml,
  render(html) {
    main.innerHTML = html;
    enhance(main.querySelector('form'));
  },
  root: () => main,
  selectors: { submit: '[type=submit]', error: '.error', summary: '.summary' },
});
