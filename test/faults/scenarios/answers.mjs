/** Receivers that answer badly, late, by half or not at all, and then well. */
import { faults, REFUSED_PREFLIGHT } from '../faults.mjs';

const VISITORS = 3;

/** The visitors of a receiver that was never heard of, then those of one that has answered before. */
const twice = (script) => async (rig) => {
  for (const times of [1, 2]) {
    rig.receiver.play(script(times));
    await rig.pressTogether(await rig.visitors(VISITORS));
    rig.receiver.play({});
    await rig.pressTogether(await rig.visitors(1));
  }
};

const EARLY = 'closed before the body';
/** For the scenarios of the clock. */
const LONG = '503, Retry-After in hours';

export const answers = [
  ...Object.keys(faults)
    .filter((fault) => fault !== EARLY && fault !== LONG)
    .map((fault) => ({
      name: fault,
      run: twice((times) => ({ lead: (attempt) => (attempt <= times ? fault : undefined) })),
    })),
  { name: EARLY, run: twice((times) => ({ arrival: (count) => (count <= VISITORS * times ? EARLY : undefined) })) },
  {
    name: REFUSED_PREFLIGHT,
    run: twice((times) => ({ preflight: (count) => (count <= VISITORS * times ? REFUSED_PREFLIGHT : undefined) })),
  },
  {
    name: 'nobody listens',
    async run(rig) {
      await rig.pressTogether(await rig.visitors(1));
      const visitors = await rig.visitors(4);
      await rig.receiver.close();
      await rig.pressTogether(visitors);
      await rig.receiver.open();
    },
  },
  {
    name: 'answered after the visitor corrected',
    async run(rig) {
      rig.receiver.play({ lead: () => '503' });
      const visitors = await rig.visitors(VISITORS);
      await rig.pressTogether(visitors);
      for (const visitor of visitors) await visitor.correct();
      rig.receiver.play({ lead: (attempt) => (attempt <= 1 ? 'stored, then 502' : undefined) });
      await rig.pressTogether(visitors);
    },
  },
];
