/** Runs every `test/**\/*.test.mjs` in Node, or those whose path contains an argument: `npm run test:node layers`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const wanted = process.argv.slice(2);
const files = readdirSync('test', { recursive: true })
  .map((name) => join('test', name))
  .filter((name) => name.endsWith('.test.mjs') && (!wanted.length || wanted.some((part) => name.includes(part))))
  .sort();

const reporter = (name) => [`--test-reporter=${name}`, '--test-reporter-destination=stdout'];
const options = ['--test', '--test-concurrency=1', ...reporter('spec'), ...reporter('./test/support/counts.mjs')];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
