import { setTimeout as wait } from 'node:timers/promises';
import { inFreshPage, openFields } from './browser.mjs';
import { middleBlock } from './definitions.mjs';

/**
 * What is typed, by the field of the middle block that it is typed into; `total` and `required` is what follows from it
 * in the same block. `\b` is the backspace key. Into the number, each key changes the total, one makes another answer
 * required; twelve digits are never exceeded, up to which totals are exact.
 */
const typings = {
  text: { warmUp: 'Ada', keys: 'typed by a visitor', total: '', required: false },
  number: { warmUp: '12', keys: '345678901\b\b\b\b\b9876', total: '3,703,709,628.00', required: true },
};

/** Time between two keys, in ms: a fast typist, and long enough for the page to become idle in between. */
const pause = 50;

const backspace = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };

async function type(session, characters) {
  for (const character of characters) {
    const key = character === '\b' ? backspace : { key: character };
    const text = character === '\b' ? {} : { text: character };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await wait(pause);
  }
}

/** What is left when each backspace has taken the character before it. */
function remainder(characters) {
  const left = [];
  for (const character of characters) {
    if (character === '\b') left.pop();
    else left.push(character);
  }
  return left.join('');
}

/** Throws when a side does not show what the keys lead to. */
async function checkOutcome(tab, side, names, into) {
  const { warmUp, keys, total, required } = typings[into];
  const found = await tab.evaluate(`({
    typed: bench.valueOf('${names[into]}'),
    total: bench.totalOf('${names.total}'),
    required: bench.isMarked('${names.requiredFromTotal}'),
  })`);
  const expected = { typed: remainder(warmUp + keys), total, required };
  const [is, should] = [found, expected].map((outcome) => JSON.stringify(outcome));
  if (is !== should) throw new Error(`${side.name}: the keys led to ${is}, not to ${should}`);
}

export const keys = {
  variants: [10, 100, 1000].flatMap((count) => Object.keys(typings).map((into) => `${into} ${count}`)),

  /**
   * Real key events into one field in the middle of a form with conditions and computed values. The variant says into
   * which one, and how many fields there are: `number 100`.
   *
   * @returns `cpu` and `script` of the main thread per key, until idle, in ms
   */
  measure({ browser, server }, side, variant) {
    const [into, count] = variant.split(' ');
    const names = middleBlock(count);
    const { warmUp, keys: typed } = typings[into];
    return inFreshPage(browser, async (tab) => {
      await openFields(tab, server.origin, side);
      await tab.evaluate(`bench.prepare(${count}, 'linked'); bench.render()`);
      await tab.evaluate(`bench.focus('${names[into]}')`);
      await type(tab.session, warmUp);
      await tab.collectGarbage();
      await tab.idle();
      const { cpu, script } = await tab.measure(() => type(tab.session, typed));
      await checkOutcome(tab, side, names, into);
      return { cpu: cpu / typed.length, script: script / typed.length };
    });
  },
};
