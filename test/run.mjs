/**
 * Runs the npm scripts of a plan one after the other and adds up their counts: `node test/run.mjs test`.
 * A script without counts (types, lint) counts as one. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../demo/server/dependencies.mjs';
import { countsLine, readCounts } from './support/counts.mjs';

const PLANS = {
  test: ['types', 'build', 'test:node', 'test:chromium'],
  verify: ['format:check', 'lint', 'test', 'check:package'],
  ci: ['test', 'test:browsers', 'test:faults', 'format:check', 'lint', 'check:package', 'bench:check'],
};

/** Runs an npm script, shows what it prints, and resolves to its counts. */
function runScript(name) {
  console.log(`\n── npm run ${name}`);
  const script = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  script.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => {
    script.once('close', (code) => {
      const counts = readCounts(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
      const unexplained = code !== 0 && counts.failed === 0;
      resolve({ name, passed: counts.passed, failed: counts.failed + (unexplained ? 1 : 0) });
    });
  });
}

/** The same browser for every script; a missing one is said once, before anything runs. */
async function chooseBrowser() {
  const { findChromium } = await import('./support/find-browser.mjs');
  process.env.CHROME_PATH = await findChromium();
}

function report(results) {
  const sum = { passed: 0, failed: 0 };
  console.log('');
  for (const { name, passed, failed } of results) {
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`\n${countsLine(sum.passed, sum.failed)}`);
  process.exitCode = sum.failed ? 1 : 0;
}

const plan = PLANS[process.argv[2]];
if (!plan) throw new Error(`Name a plan: ${Object.keys(PLANS).join(', ')}.`);

const results = [];
try {
  installDependencies(fileURLToPath(new URL('..', import.meta.url)));
  await chooseBrowser();
  for (const name of plan) results.push(await runScript(name));
} catch (error) {
  console.error(error.message);
  results.push({ name: 'set-up', passed: 0, failed: 1 });
}
report(results);
