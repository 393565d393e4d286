/**
 * The fault suite: real browsers, a real receiver, and everything that goes wrong between them.
 *
 *     node test/faults/run.mjs [--only part-of-a-name] [--seed number] [--dist folder] [--parallel number]
 *
 * Ends with `N passed, N failed`. A scenario passes when nothing was lost, nobody was told what is not so, and a receiver
 * that checks the `id` has everything once.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../support/markdown-table.mjs';
import { Rig } from './rig.mjs';
import { scenarios } from './scenarios.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    dist: { type: 'string', default: join(import.meta.dirname, '../../dist') },
    parallel: { type: 'string', default: '2' },
  },
});
const dist = resolve(options.dist);
if (!existsSync(join(dist, 'lead-form.js'))) throw new Error(`${dist} has no lead-form.js: run npm run build`);

async function play(scenario) {
  const begin = Date.now();
  const rig = await Rig.open({ ...scenario, seed: options.seed, dist });
  const errors = [];
  try {
    await scenario.run(rig);
  } catch (error) {
    errors.push(error instanceof Error ? error.message : String(error));
  }
  try {
    const sum = await rig.drain();
    return { ...scenario, ...sum, errors, seconds: (Date.now() - begin) / 1000 };
  } catch (error) {
    throw errors.length > 0 ? new Error(errors.join('\n'), { cause: error }) : error;
  } finally {
    await rig.close();
  }
}

/** What went wrong, one line each. */
const faultsOf = ({ lost, untrue, duplicated, leftOver, errors }) => [
  ...errors,
  ...lost.map((id) => `${id}: lost`),
  ...untrue,
  ...duplicated.map((id) => `${id}: arrived twice, or in two versions`),
  ...leftOver.map((id) => `${id}: still on the device after it has arrived`),
];

async function playSafely(scenario) {
  const nothing = {
    submissions: 0,
    counted: 0,
    stored: 0,
    lost: [],
    untrue: [],
    duplicated: [],
    repeats: 0,
    leftOver: [],
  };
  const result = await play(scenario).catch((error) => ({
    ...scenario,
    ...nothing,
    seconds: 0,
    errors: [error.stack],
  }));
  const faults = faultsOf(result);
  console.log(`${faults.length > 0 ? '✗' : '✓'} ${scenario.group}: ${scenario.name} (${result.seconds.toFixed(0)} s)`);
  for (const fault of faults) console.log(`    ${fault}`);
  return { ...result, passed: faults.length === 0 };
}

/** The numbers of several results together. */
function total(group, results) {
  const count = (key) => results.reduce((sum, { [key]: part }) => sum + (part.length ?? part), 0);
  return [
    group,
    ...['submissions', 'counted', 'stored', 'lost', 'untrue', 'duplicated', 'repeats'].map(count).map(String),
  ];
}

const chosen = scenarios.filter(({ group, name }) => `${group}: ${name}`.includes(options.only));
console.log(`${chosen.length} scenarios, seed ${options.seed}`);
const waiting = [...chosen];
const results = [];
await Promise.all(
  Array.from({ length: Number(options.parallel) }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await playSafely(next));
  }),
);

const groups = [...new Set(chosen.map(({ group }) => group))];
const rows = groups.map((name) =>
  total(
    name,
    results.filter(({ group }) => group === name),
  ),
);
const heads = [
  'scenarios',
  'submissions',
  'have to arrive',
  'arrived',
  'lost',
  'told untrue',
  'duplicated',
  'sent again',
];
console.log(table('', heads, [...rows, total('all', results)]));
const passed = results.filter((result) => result.passed).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length && passed > 0 ? 0 : 1;
