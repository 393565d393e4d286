/* global document, window */
/** A visitor of the host pages, in Chromium. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';
import { startServer } from './server.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const launch = async (flags) =>
  chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS, ...flags] });

/** Browsers by their flags: one for all tests of a file. */
const browsers = new Map();
after(() => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())));

/**
 * A server and a fresh profile for one test; both end with it.
 *
 * @returns `server` and `open(path, { origin, prepare })`, which hands the page to `prepare` before it loads anything, and gives `{ page, complaints }`: every error or warning of the console, every
 * uncaught error and every report of the Content Security Policy, as they come.
 */
export async function visit(context, flags = []) {
  const key = flags.join(' ');
  if (!browsers.has(key)) browsers.set(key, launch(flags));
  const profile = await (await browsers.get(key)).newContext();
  const server = await startServer();
  context.after(async () => {
    await profile.close();
    await server.close();
  });
  const open = async (path, { origin = server.origin, prepare = () => {} } = {}) => {
    const page = await profile.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    await page.exposeBinding('reportViolation', (_source, text) => complaints.push(`policy: ${text}`));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        window.reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`),
      ),
    );
    await prepare(page);
    await page.goto(origin + path, { waitUntil: 'commit' });
    return { page, complaints };
  };
  return { server, open };
}

/** Fills in `demo/definitions/contact.json` as far as it is required. */
export async function fillContact(scope) {
  await scope.getByLabel('Your name').fill('Ada');
  await scope.getByLabel('Work e-mail').fill('ada@example.com');
  await scope.getByLabel('I agree').check();
}

export const pressSend = (scope) => scope.getByRole('button', { name: /^(Send|Try again|Get my quote)$/ }).click();

/** What axe finds wrong with the forms of a page, one line each. */
export async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => window.axe.run('lead-form'));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
}
