/** Browsers whose processes are killed, at any moment after the click, and started again on the same profile. */
import { setTimeout as wait } from 'node:timers/promises';

const ROUNDS = 6;
const VISITORS = 4;
const LATEST = 400;

const killing = (name, script, { rounds = ROUNDS, ...more } = {}) => ({
  name,
  ...more,
  async run(rig) {
    for (let round = 0; round < rounds; round++) {
      rig.receiver.play(script(rig));
      const visitors = await rig.visitors(VISITORS);
      const kill = await rig.browser.killer();
      const click = Date.now() + 100;
      await Promise.all(visitors.map((visitor) => visitor.pressAt(click + rig.chance.below(LATEST))));
      // How long a submission takes to be made depends on the machine: every other browser dies while that is being done.
      if (round % 2) await wait(Math.max(click + rig.chance.below(2 * LATEST) - Date.now(), 0));
      else await rig.begun(visitors).then(() => wait(rig.chance.below(LATEST)));
      await kill();
      await rig.start();
    }
  },
});

export const kills = [
  killing('killed, receiver at once', () => ({})),
  killing('killed, receiver slow', (rig) => ({ delay: () => rig.chance.below(400) })),
  killing('killed, receiver refuses first', () => ({ lead: (attempt) => (attempt === 1 ? '503' : undefined) })),
  killing('killed, plain http', (rig) => ({ delay: () => rig.chance.below(200) }), { rounds: 3, isPlain: true }),
];
