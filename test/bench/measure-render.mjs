import { inFreshPage, openFields } from './browser.mjs';
import { expectations, manyFields } from './definitions.mjs';

export const render = {
  variants: [10, 100, 1000, 2000],

  /**
   * The module is loaded, a definition of `count` fields is given.
   *
   * @returns `wall` (until every control is in the document and laid out) and `cpu` (main thread, until idle), in ms
   */
  measure({ browser, server }, side, count) {
    return inFreshPage(browser, async (tab) => {
      await openFields(tab, server.origin, side);
      await tab.evaluate(`bench.prepare(${count})`);
      await tab.collectGarbage();
      await tab.idle();
      const { result: wall, cpu, script } = await tab.measure(() => tab.evaluate('bench.render()'));
      const found = await tab.evaluate('bench.shownControls()');
      const { shown } = expectations(manyFields(count));
      if (found !== shown) throw new Error(`${side.name}: ${found} controls are shown, not ${shown}`);
      return { wall, cpu, script };
    });
  },
};
