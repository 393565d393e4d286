/** Clocks that were moved while submissions wait. */

const HOUR = 60 * 60 * 1000;

/** Moves the clock of a page, as an init script: it sees nothing of this file. */
const moved = (milliseconds) =>
  `{ const real = Date; const shift = ${milliseconds};
     globalThis.Date = class extends real {
       constructor(...parts) { parts.length ? super(...parts) : super(real.now() + shift); }
       static now() { return real.now() + shift; }
     }; }`;

const moving = (name, milliseconds, fault) => ({
  name,
  async run(rig) {
    rig.receiver.play({ lead: () => fault });
    const visitors = await rig.visitors(4);
    await rig.pressTogether(visitors);
    await Promise.all(visitors.map(({ page }) => page.close()));
    rig.receiver.play({});
    await rig.browser.open('/form', moved(milliseconds));
    await rig.arrived(visitors);
  },
});

export const clock = [
  moving('clock put forward by a day', 24 * HOUR, '503, Retry-After in hours'),
  moving('clock put back by an hour', -HOUR, '503'),
  moving('clock put back by two days', -48 * HOUR, '503'),
];
