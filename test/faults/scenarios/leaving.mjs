/** Visitors who do not wait. */
import { setTimeout as wait } from 'node:timers/promises';

const slow = (rig) => rig.receiver.play({ delay: () => rig.chance.below(300) });

/** What visitors do at some moment after they pressed. */
const leaving = (name, moment, leave) => ({
  name,
  async run(rig) {
    slow(rig);
    for (let round = 0; round < 2; round++) {
      const visitors = await rig.visitors(5);
      await Promise.all(
        visitors.map(async (visitor) => {
          await visitor.press();
          await wait(moment(rig));
          await leave(visitor.page);
        }),
      );
    }
  },
});

const soon = (rig) => rig.chance.below(200);

export const leavings = [
  leaving(
    'tab closed 50 ms after the click',
    () => 50,
    (page) => page.close(),
  ),
  leaving('tab closed at some moment', soon, (page) => page.close()),
  leaving('reload at some moment', soon, (page) => page.reload()),
  leaving('another page at some moment', soon, (page) => page.goto(new URL('/blank', page.url()).href)),
];
