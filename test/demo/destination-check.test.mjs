/** The panel of the playground that checks where the definition sends, and what the demo's server asks for it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { createDestinationCheck } from '../../demo/server/destination-check.mjs';
import { close, listen } from '../../demo/server/listen.mjs';
import { serveDemo } from '../../demo/server/serve-demo.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';
import { startReceiver } from './start-receiver.mjs';

const fields = [{ type: 'email', name: 'email', label: 'E-mail', required: true }];

describe('The server of the demo', () => {
  async function startCheck(context) {
    const server = createServer(getRequestListener(createDestinationCheck().fetch));
    const port = await listen(server, { host: '127.0.0.1', port: 0 });
    context.after(() => close(server));
    return (question, headers = { 'Content-Type': 'application/json' }) =>
      fetch(`http://127.0.0.1:${port}/api/destination-check`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ origin: 'https://my.site', action: '', send: false, ...question }),
      });
  }

  it('asks the receivers of a definition, and posts only when it is told to', async (context) => {
    const { url, store } = await startReceiver(context);
    const ask = await startCheck(context);
    const definition = JSON.stringify({ fields, destinations: [{ url }] });
    const [{ facts }] = await (await ask({ definition })).json();
    assert.deepEqual(
      facts.exchanges.map(({ method, answer }) => [method, answer.status]),
      [['OPTIONS', 204]],
    );
    assert.deepEqual(await store.list(), []);
    await ask({ definition, send: true });
    const [{ envelope }] = await store.list();
    assert.deepEqual(envelope.extra, { test: true });
  });

  it('says what is wrong with a definition, an origin, or a definition that is sent nowhere', async (context) => {
    const ask = await startCheck(context);
    for (const [question, words] of [
      [{ definition: '{' }, /not JSON/],
      [{ definition: JSON.stringify({ fields }) }, /fill in the action/],
      [{ definition: JSON.stringify({ fields }), action: '/leads', origin: 'my.site' }, /https:\/\/my\.site/],
    ]) {
      const answer = await ask(question);
      assert.equal(answer.status, 400);
      assert.match((await answer.json()).error, words);
    }
  });

  it('takes no question that a page of another origin could send without being asked', async (context) => {
    const ask = await startCheck(context);
    const answer = await ask({ definition: '{}' }, { 'Content-Type': 'text/plain' });
    assert.equal(answer.status, 415);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  });
});

describe('The panel of the playground', () => {
  let browser;
  let demo;
  let folder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lead-form-demo-'));
    demo = await serveDemo({ host: '127.0.0.1', port: 0, receiverPort: 0, dataFolder: folder });
    browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  });

  after(async () => {
    await browser?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const misbehave = (kind) => fetch(`${demo.url}api/fault`, { method: 'PUT', body: JSON.stringify({ kind }) });

  async function openPanel(options) {
    const page = await browser.newPage(options);
    page.setDefaultTimeout(20_000);
    await page.goto(`${demo.url}?sample=contact`);
    const panel = page.getByRole('region', { name: 'Check the destination' });
    await panel.getByRole('button', { name: 'Check' }).focus();
    return { page, panel, finding: (name) => panel.getByRole('listitem').filter({ hasText: name }) };
  }

  it('is used by keyboard alone, and announces what it found', async () => {
    await misbehave('none');
    const { page, panel } = await openPanel();
    await page.keyboard.press('Enter');
    await panel.getByRole('status').filter({ hasText: 'Nothing is wrong' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await panel.getByRole('status').filter({ hasText: 'Leads arrive.' }).waitFor();
    assert.equal(await panel.getByRole('checkbox').isChecked(), true, 'the settings stay');
    await page.close();
  });

  it('says what to change at a receiver that refuses the preflight', async () => {
    await misbehave('refuse-cors');
    const { page, panel, finding } = await openPanel();
    await page.keyboard.press('Enter');
    await panel.getByRole('status').filter({ hasText: 'Leads would not arrive.' }).waitFor();
    assert.match(await finding('preflight').textContent(), /wrong.*answered 403/s);
    await panel.getByText('Access-Control-Allow-Origin "http://127.0.0.1').first().waitFor();
    await page.close();
  });

  it('has no problem that axe knows of, in light and dark, and fits into 320 pixels', async () => {
    await misbehave('refuse-cors');
    for (const colorScheme of ['light', 'dark']) {
      const { page, panel } = await openPanel({ colorScheme, viewport: { width: 320, height: 800 } });
      await page.keyboard.press('Enter');
      await panel.getByRole('heading', { name: 'What to change' }).waitFor();
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => globalThis.axe.run('.check'));
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
      assert.equal(await page.evaluate(() => globalThis.document.documentElement.scrollWidth), 320);
      await page.close();
    }
  });
});
