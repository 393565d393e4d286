import { inFreshPage } from './browser.mjs';
import { leadFields } from './definitions.mjs';

const controls = leadFields()
  .map((field) => (['checkboxes', 'radio'].includes(field.type) ? field.options.length : 1))
  .reduce((sum, count) => sum + count, 0);

/** Runs before the page's own scripts and notes when its form is laid out and a frame has passed. */
const stopwatch = (event) => `
  globalThis.laidOut = new Promise((resolve) => {
    addEventListener('${event}', async ({ target }) => {
      await target.updateComplete;
      (target.shadowRoot ?? document).querySelector('form').getBoundingClientRect();
      requestAnimationFrame(() => resolve(performance.now()));
    }, { once: true });
  });`;

export const load = {
  variants: ['lead form'],
  repeats: 3,

  /**
   * Cold load of the lead form in a process that has shown a blank page, so that the start of the process is not counted.
   *
   * @returns `wall` (navigation start to laid out, one frame later) and `cpu` (main thread, until idle), in ms
   */
  measure({ browser, server }, side) {
    return inFreshPage(browser, async (tab) => {
      await tab.page.goto(`${server.origin}/bench/pages/blank.html`);
      await tab.page.addInitScript(stopwatch(side.ready));
      await tab.idle();
      const {
        result: wall,
        cpu,
        script,
      } = await tab.measure(async () => {
        await tab.page.goto(`${server.origin}${side.leadPage}`);
        return tab.evaluate('laidOut');
      });
      const found = await tab.page.locator('[name]:visible').count();
      if (found !== controls) throw new Error(`${side.name}: the lead form shows ${found} controls, not ${controls}`);
      return { wall, cpu, script };
    });
  },
};
