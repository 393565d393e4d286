import { setTimeout as wait } from 'node:timers/promises';
import { inFreshPage, openFields } from './browser.mjs';
import { manyFields, middleTextField } from './definitions.mjs';

const warmUp = 'Ada';
const text = 'typed by a visitor';

/** Time between two keys, in ms: a fast typist, and long enough for the page to become idle in between. */
const pause = 50;

async function type(session, characters) {
  for (const character of characters) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: character, key: character });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
    await wait(pause);
  }
}

export const keys = {
  variants: [10, 100, 1000],

  /**
   * Real key events into a text field in the middle of `count` fields.
   *
   * @returns `cpu` and `script` of the main thread per key, until idle, in ms
   */
  measure({ browser, server }, side, count) {
    const name = middleTextField(manyFields(count));
    return inFreshPage(browser, async (tab) => {
      await openFields(tab, server.origin, side);
      await tab.evaluate(`bench.prepare(${count}); bench.render().then(() => bench.focus('${name}'))`);
      await type(tab.session, warmUp);
      await tab.collectGarbage();
      await tab.idle();
      const { cpu, script } = await tab.measure(() => type(tab.session, text));
      const typed = await tab.evaluate(`bench.valueOf('${name}')`);
      if (typed !== warmUp + text) throw new Error(`${side.name}: "${typed}" arrived of "${warmUp + text}"`);
      return { cpu: cpu / text.length, script: script / text.length };
    });
  },
};
