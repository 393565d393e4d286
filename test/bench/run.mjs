/**
 * `npm run bench`: the built form beside a hand-written plain HTML form, in one run of a real Chromium.
 * See `--help` for the options.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { measureBytes } from './measure-bytes.mjs';
import { heap } from './measure-heap.mjs';
import { keys } from './measure-keys.mjs';
import { load } from './measure-load.mjs';
import { outbox } from './measure-outbox.mjs';
import { render } from './measure-render.mjs';
import { submit } from './measure-submit.mjs';
import { toFileList, toMarkdown, toText, writeBetweenMarkers } from './report.mjs';
import { runRounds } from './rounds.mjs';
import { toRows } from './rows.mjs';
import { startServer } from './server.mjs';
import { sides } from './sides.mjs';

const project = join(import.meta.dirname, '../..');
const measures = { load, render, keys, submit, heap, outbox };
const known = ['bytes', ...Object.keys(measures)];

const help = `npm run bench -- [options]

  --rounds N         rounds to take the medians of (5)
  --only a,b         some of ${known.join(', ')}
  --build PATH       another build of lead-form.js (dist/lead-form.js)
  --check            one round: does everything still run? Times decide nothing
  --write            put the table between the bench markers of README.md
  --help             this text`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: known.join() },
      build: { type: 'string', default: join(project, 'dist/lead-form.js') },
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--only: "${unknown}" is none of ${known.join(', ')}.`);
  const rounds = values.check ? 1 : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number from 1.');
  const build = resolve(values.build);
  if (!values.help && !existsSync(build)) throw new Error(`${build} does not exist. Build first: npm run build`);
  return { ...values, only, rounds, build };
}

async function takeMeasures(bench, { only, rounds }) {
  const bytes = only.includes('bytes')
    ? { plain: await measureBytes(bench, sides.plain), ours: await measureBytes(bench, sides.ours) }
    : undefined;
  const wanted = Object.fromEntries(Object.entries(measures).filter(([name]) => only.includes(name)));
  const results = await runRounds(bench, wanted, rounds, (round) => {
    console.error(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
  });
  return { bytes, rows: toRows(bytes, results, Object.keys(wanted)) };
}

function warnOfOtherWork() {
  const [load] = loadavg();
  if (load > availableParallelism() / 2)
    console.error(`This machine is busy (load ${load.toFixed(1)}): times will be unreliable.`);
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(help);
  warnOfOtherWork();
  const server = await startServer(options.build);
  const browser = await launchBrowser();
  try {
    const { bytes, rows } = await takeMeasures({ browser, server }, options);
    const where = `Chromium ${browser.version().split('.')[0]}, ${availableParallelism()} cores, medians of ${options.rounds} interleaved rounds, × is the median of the same-round ratios.`;
    if (bytes) console.log(`${toFileList('plain HTML', bytes.plain)}\n${toFileList('lead-form', bytes.ours)}\n`);
    console.log(`${toText(rows)}\n\n${where}`);
    if (options.write) await writeBetweenMarkers(join(project, 'README.md'), `${toMarkdown(rows)}\n\n${where}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
