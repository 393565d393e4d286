import { setTimeout as wait } from 'node:timers/promises';
import { inFreshPage, openFields } from './browser.mjs';
import { expectations, manyFields } from './definitions.mjs';

/** Nobody answers sooner, and by then the form has looked for what waits to be sent. In ms. */
const REST = 1200;

export const submit = {
  variants: [1000],

  /** Click on submit of an unanswered form until every error and the summary are laid out: `wall` in ms. */
  measure({ browser, server }, side, count) {
    const { required } = expectations(manyFields(count));
    return inFreshPage(browser, async (tab) => {
      await openFields(tab, server.origin, side);
      await tab.evaluate(`bench.prepare(${count}); bench.render()`);
      await wait(REST);
      await tab.collectGarbage();
      await tab.idle();
      const { result, cpu, script } = await tab.measure(() => tab.evaluate(`bench.submit(${required})`));
      const { elapsed, errors, links } = result;
      if (errors !== required || links !== required)
        throw new Error(
          `${side.name}: ${errors} errors and ${links} links in the summary for ${required} required fields`,
        );
      return { wall: elapsed, cpu, script };
    });
  },
};
