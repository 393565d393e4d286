/** The doctor foretells what a browser does: Chromium posts to the same receivers, and both have to agree. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { inspect } from '../../dist/command/inspect.js';
import { judge } from '../../dist/command/judge.js';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';
import { OPEN, startReceiver } from './run-command.mjs';

const REQUESTS = {
  json: { headers: { 'Content-Type': 'application/json' }, body: '{}' },
  text: { headers: { 'Content-Type': 'text/plain;charset=UTF-8' }, body: '{}' },
};

const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

/** Each with the answers to OPTIONS and to everything else; `self` is the origin of the page, `other` a second receiver. */
const RECEIVERS = {
  'takes every page': () => [204, OPEN],
  'takes this page': ({ self }) => [200, { ...OPEN, 'Access-Control-Allow-Origin': self }],
  'takes another page': () => [200, { ...OPEN, 'Access-Control-Allow-Origin': 'https://other.site' }],
  'writes a slash after the page': ({ self }) => [200, { ...OPEN, 'Access-Control-Allow-Origin': `${self}/` }],
  'names two pages': ({ self }) => [200, { ...OPEN, 'Access-Control-Allow-Origin': `${self}, https://other.site` }],
  'takes pages without an origin': () => [200, { ...OPEN, 'Access-Control-Allow-Origin': 'null' }],
  'forgets the allowed headers': () => [204, anyOrigin],
  'allows every header': () => [204, { ...anyOrigin, 'Access-Control-Allow-Headers': '*' }],
  'allows other headers': () => [204, { ...anyOrigin, 'Access-Control-Allow-Headers': 'accept, x-other' }],
  'allows no method that it names': () => [204, { ...OPEN, 'Access-Control-Allow-Methods': 'GET' }],
  'refuses the preflight': (_site, method) => (method === 'OPTIONS' ? [403, OPEN] : [200, OPEN]),
  'redirects the preflight': (_site, method) =>
    method === 'OPTIONS' ? [307, { ...OPEN, Location: '/' }] : [200, OPEN],
  'has no CORS headers at all': () => [200, {}],
  'has none on its answer': (_site, method) => (method === 'OPTIONS' ? [204, OPEN] : [200, {}]),
  'answers with an error': (_site, method) => (method === 'OPTIONS' ? [204, OPEN] : [500, OPEN]),
  'redirects to itself': (_site, method, path) =>
    method === 'POST' && path === '/leads' ? [303, { ...OPEN, Location: '/thanks' }] : [200, OPEN],
  'redirects a POST to another host': ({ other }, method) =>
    method === 'OPTIONS' ? [204, OPEN] : [308, { ...OPEN, Location: other }],
  'redirects without CORS headers': ({ other }, method) =>
    method === 'OPTIONS' ? [204, OPEN] : [302, { Location: other }],
};

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
});
after(() => browser?.close());

/** What the doctor finds, a test submission included. */
async function examine(url, origin, encoding) {
  const options = { page: { origin, assumed: false }, timeout: 10_000, send: true };
  return judge(await inspect({ name: 'URL', destination: { url, encoding } }, options));
}

/** The status that a page in Chromium sees. */
async function postFromPage(page, url, request) {
  return page.evaluate(
    ([address, options]) =>
      fetch(address, { method: 'POST', ...options }).then(
        ({ status }) => status,
        () => 'nothing',
      ),
    [url, request],
  );
}

describe('The doctor and Chromium agree about a receiver that', () => {
  for (const [name, answer] of Object.entries(RECEIVERS))
    it(name, async (test) => {
      const site = await startReceiver(test, (_request, response) => response.end());
      const other = await startReceiver(test, (_request, response) => response.writeHead(200, OPEN).end());
      const { origin: self } = new URL(site.url);
      const receiver = await startReceiver(test, ({ method, url }, response) => {
        const [status, headers] = answer({ self, other: other.url }, method, url);
        response.writeHead(status, headers).end();
      });
      const page = await browser.newPage();
      await page.goto(site.url);
      for (const [encoding, request] of Object.entries(REQUESTS)) {
        const seen = await postFromPage(page, receiver.url, request);
        const inBrowser = takeRequests(receiver, other);
        const findings = await examine(receiver.url, self, encoding);
        assert.deepEqual(takeRequests(receiver, other), inBrowser, `${encoding}: the requests that are made`);
        const wrong = findings.filter(({ status }) => status === 'wrong').map(({ check }) => check);
        const blocked = wrong.some((check) => check !== 'answer');
        assert.equal(blocked, seen === 'nothing', `${encoding}: the page sees ${seen}, the doctor ${wrong}`);
      }
      await page.close();
    });
});

/** What arrived since the last time, in order. */
const takeRequests = (...receivers) =>
  receivers.flatMap(({ requests }, index) =>
    requests.splice(0).map(({ method, url, headers }) => `${index} ${method} ${url} from ${headers.origin}`),
  );
