/** Several tabs of the same site that send at once. */

const slow = { delay: () => 150 };
const refusesFirst = { lead: (attempt) => (attempt <= 2 ? '503' : undefined) };

const together = (script) => (count) => async (rig) => {
  for (let round = 0; round < (count > 2 ? 1 : 3); round++) {
    rig.receiver.play(script);
    await rig.pressTogether(await rig.visitors(count));
  }
};

/** What is saved is due for all of them at the same moment. */
const backOnline = (count) => async (rig) => {
  rig.receiver.play(slow);
  const visitors = await rig.visitors(count);
  await rig.browser.setOffline(true);
  await rig.pressTogether(visitors);
  await rig.browser.setOffline(false);
  await rig.arrived(visitors);
};

const kinds = [
  ['at once', together(slow)],
  ['receiver refuses first', together(refusesFirst)],
  ['back online', backOnline],
];

export const tabs = [2, 5].flatMap((count) =>
  [false, true].flatMap((isPlain) =>
    kinds.map(([name, run]) => ({
      name: `${count} tabs, ${name}${isPlain ? ', plain http' : ''}`,
      isPlain,
      run: run(count),
    })),
  ),
);
