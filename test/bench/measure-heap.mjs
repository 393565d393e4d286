import { inFreshPage, openFields } from './browser.mjs';

const heapAfterCollection = async (tab) => {
  await tab.idle();
  await tab.collectGarbage();
  return (await tab.spent()).heap / 1e6;
};

export const heap = {
  variants: [1000],

  /** JavaScript heap with `count` fields rendered, after garbage collection, minus that of a blank page: `heap` in MB. */
  async measure({ browser, server }, side, count) {
    const blank = await inFreshPage(browser, async (tab) => {
      await tab.page.goto(`${server.origin}/bench/pages/blank.html`);
      return heapAfterCollection(tab);
    });
    const full = await inFreshPage(browser, async (tab) => {
      await openFields(tab, server.origin, side);
      await tab.evaluate(`bench.prepare(${count}); bench.render()`);
      return heapAfterCollection(tab);
    });
    return { heap: full - blank };
  },
};
