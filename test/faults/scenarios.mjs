import { answers } from './scenarios/answers.mjs';
import { clock } from './scenarios/clock.mjs';
import { kills } from './scenarios/kills.mjs';
import { leavings } from './scenarios/leaving.mjs';
import { network } from './scenarios/network.mjs';
import { storage } from './scenarios/storage.mjs';
import { tabs } from './scenarios/tabs.mjs';

const inChromium = [
  ['answers', answers],
  ['network', network],
  ['leaving', leavings],
  ['kills', kills],
  ['tabs', tabs],
  ['storage', storage],
  ['clock', clock],
].flatMap(([group, list]) => list.map((scenario) => ({ ...scenario, group })));

/** What depends most on the engine: storage, what outlives a page, locks. */
const ALSO_IN_FIREFOX = [
  '503',
  'stored, half a body',
  'closed after the body',
  'offline, then online',
  'offline, browser closed, online, opened again',
  'tab closed 50 ms after the click',
  'reload at some moment',
  'killed, receiver slow',
  '5 tabs, back online',
  'IndexedDB forbidden',
];

const inFirefox = inChromium
  .filter(({ name }) => ALSO_IN_FIREFOX.includes(name))
  .map((scenario) => ({ ...scenario, group: 'Firefox', inFirefox: true }));

/** All scenarios: each has a `group`, a `name` and `run(rig)`; one with `isPlain` is played on plain http. */
export const scenarios = [...inChromium, ...inFirefox];
