/** A network that goes and comes back. */

export const network = [
  {
    name: 'offline, then online',
    async run(rig) {
      for (let round = 0; round < 2; round++) {
        const visitors = await rig.visitors(3);
        await rig.browser.setOffline(true);
        await rig.pressTogether(visitors);
        await rig.browser.setOffline(false);
        await rig.arrived(visitors);
      }
    },
  },
  {
    name: 'offline, tabs closed, online, opened again',
    async run(rig) {
      const visitors = await rig.visitors(5);
      await rig.browser.setOffline(true);
      await rig.pressTogether(visitors);
      await Promise.all(visitors.map(({ page }) => page.close()));
    },
  },
  {
    name: 'offline, browser closed, online, opened again',
    async run(rig) {
      const visitors = await rig.visitors(5);
      await rig.browser.setOffline(true);
      await rig.pressTogether(visitors);
      await rig.browser.close();
      await rig.start();
    },
  },
  {
    name: 'gone while the answer is on its way',
    async run(rig) {
      rig.receiver.play({ delay: () => 100 + rig.chance.below(300) });
      const visitors = await rig.visitors(4);
      const time = Date.now() + 200;
      await Promise.all(visitors.map((visitor) => visitor.pressAt(time)));
      await rig.received(visitors[0]);
      await rig.browser.setOffline(true);
      rig.receiver.cut();
      await Promise.all(visitors.map((visitor) => visitor.outcome()));
      await rig.browser.setOffline(false);
    },
  },
];
