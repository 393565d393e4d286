/* global deliver */
/** Recipes in a real browser, against stand-ins of their receivers. */
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';
import { html, serve } from './serve.mjs';

export const ID = '0b2f6c1e-0000-4000-8000-000000000001';

export const submission = (values, changes = {}) => ({
  format: 1,
  id: ID,
  form: { id: 'contact', revision: '3' },
  submittedAt: '2026-11-21T10:00:00.000Z',
  timeZone: 'Europe/Rome',
  language: 'en',
  values,
  page: { url: 'https://example.com/contact', title: 'Contact us', referrer: '' },
  ...changes,
});

export const lead = { name: 'Ada', email: 'ada@example.com', interests: ['a', 'b'] };
export const sent = (confirmation) => ({ status: 'sent', confirmation });
export const refused = (httpStatus, problems = [], final = true) => ({
  status: 'refused',
  reason: 'answer',
  final,
  httpStatus,
  problems,
});
export const unreachable = { status: 'refused', reason: 'unreachable', final: false, problems: [] };

let browser;
let script;
const servers = [];

before(async () => {
  const lib = { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['es'] };
  const output = { codeSplitting: false };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib, write: false, minify: false, rolldownOptions: { output } },
  });
  [script] = [built].flat().flatMap(({ output }) => output.map(({ code }) => code));
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
});

after(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

async function start(receiver) {
  const server = await serve(receiver);
  servers.push(server);
  return server;
}

/** A page on `origin`. */
async function openPage(origin) {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => 'deliver' in globalThis);
  return page;
}

let elsewhere;
/** A page on another site than every receiver; one for all tests. */
const openElsewhere = () =>
  // By name, because a receiver may let in pages of this host.
  (elsewhere ??= start(() => html('<title>Site</title>')).then(({ origin }) =>
    openPage(origin.replace('127.0.0.1', 'localhost')),
  ));

/** Sends from a page once for each of `attempts`, and returns what came of each and what the receiver kept. */
export async function send(receiver, attempts, { fromSameSite = false } = {}) {
  const server = await start(receiver);
  const page = await (fromSameSite ? openPage(server.origin) : openElsewhere());
  const receipts = [];
  for (const { path = '/', values = lead, changes, files, ...destination } of attempts) {
    const sending = [{ ...destination, url: server.origin + path }, submission(values, changes), files];
    const { receipt } = await page.evaluate(([to, what, bytes]) => deliver(to, what, bytes), sending);
    // What a receiver did not say is not there.
    receipts.push(JSON.parse(JSON.stringify(receipt)));
  }
  return { receipts, kept: server.kept, requests: server.requests };
}
