/* global Event, dispatchEvent, performance, scheduler */
import { forms } from '../definitions.mjs';

/**
 * What the bench asks of a page with many fields, the same for both sides. A side says how it writes its fields
 * (`write`), how it renders what was written (`render`), and how its parts are found (`root`, `selectors`).
 */
export function offer({ write, render, root, selectors }) {
  let prepared;

  const all = (selector) => [...root().querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility();
  const layOut = () => root().querySelector('form').getBoundingClientRect().height;
  const nextTask = () => scheduler.postTask(() => undefined);

  globalThis.bench = {
    /** Writes one of the forms of `definitions.mjs`, for the next `render`. */
    prepare(count, form = 'usual') {
      prepared = write(forms[form](count));
    },

    /** Definition given until every control is in the document and laid out, in ms. */
    async render() {
      const start = performance.now();
      await render(prepared);
      layOut();
      const elapsed = performance.now() - start;
      prepared = undefined;
      return elapsed;
    },

    shownControls: () => all('[name]').filter(shown).length,

    focus(name) {
      const control = root().querySelector(`[name="${name}"]`);
      control.scrollIntoView({ block: 'center' });
      control.focus();
    },

    valueOf: (name) => root().querySelector(`[name="${name}"]`).value,

    /** What a computed field shows. */
    totalOf: (name) => root().querySelector(`output[id$="${name}"]`).textContent,

    /** Whether a field is marked as required. */
    isMarked(name) {
      const mark = root().querySelector(`[name="${name}"]`).closest('.field').querySelector('.mark');
      return mark !== null && shown(mark);
    },

    /** Click on submit until `expected` errors are in the document, with their summary, and laid out, in ms. */
    async submit(expected) {
      const start = performance.now();
      root().querySelector(selectors.submit).click();
      const deadline = start + 20_000;
      const errors = () => all(selectors.error).filter((error) => error.firstChild).length;
      const links = () => all(`${selectors.summary} a`).length;
      while ((links() === 0 || errors() < expected) && performance.now() < deadline) await nextTask();
      layOut();
      const elapsed = performance.now() - start;
      return { elapsed, errors: all(selectors.error).filter(shown).length, links: links() };
    },
  };
  dispatchEvent(new Event('bench-ready'));
}
