/* global document, window */
import assert from 'node:assert/strict';
import test from 'node:test';
import { startServer } from './server.mjs';
import { fillContact, pressSend, violations, visit } from './visit.mjs';

const thanks = (page) => page.getByRole('heading', { name: 'Thank you, Ada' });

/** Sends the forms of a page somewhere else. */
const sendTo = (page, action) => page.locator('lead-form').evaluate((form, url) => (form.action = url), action);

test('a webhook on another origin gets exactly the JSON of the contract', async (context) => {
  const { open } = await visit(context);
  const webhook = await startServer();
  context.after(() => webhook.close());
  const { page, complaints } = await open('/demo/pages/strict-csp.html?utm_source=fair&token=secret#part');
  await fillContact(page);
  await page.getByLabel('Company size').selectOption('100+');
  await page.getByLabel('What do you need?').fill('Growth');
  await sendTo(page, `${webhook.origin}/leads`);
  await pressSend(page);
  await thanks(page).waitFor();
  const [{ body, headers }] = webhook.leads;
  const envelope = JSON.parse(body);
  const { id, submittedAt, timeZone, page: from, ...rest } = envelope;
  assert.deepEqual(Object.keys(envelope).sort(), [
    'form',
    'format',
    'id',
    'language',
    'page',
    'submittedAt',
    'timeZone',
    'values',
  ]);
  assert.match(id, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  assert.equal(new Date(submittedAt).toISOString(), submittedAt);
  assert.ok(Intl.supportedValuesOf('timeZone').includes(timeZone) || timeZone === 'UTC', timeZone);
  assert.deepEqual(rest, {
    format: 1,
    form: { id: 'contact' },
    language: 'en',
    values: { name: 'Ada', email: 'ada@example.com', size: '100+', why: 'Growth', privacy: true },
  });
  assert.equal(new URL(from.url).search, '?utm_source=fair');
  assert.equal(from.title, 'A form under a strict Content Security Policy');
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers.cookie, undefined);
  assert.equal(webhook.leads.length, 1);
  assert.deepEqual(complaints, []);
});

test('offline, the visitor is told the truth; online, the very same bytes arrive once by themselves', async (context) => {
  const { server, open } = await visit(context);
  const { page } = await open('/demo/pages/strict-csp.html');
  const attempts = [];
  page.on('request', (request) => request.method() === 'POST' && attempts.push(request.postData()));
  await fillContact(page);
  await page.context().setOffline(true);
  await pressSend(page);
  await page.getByRole('heading', { name: 'Saved on this device' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.context().setOffline(false);
  await thanks(page).waitFor();
  assert.deepEqual(
    server.leads.map(({ body }) => body),
    [attempts[0]],
  );
  assert.equal(new Set(attempts).size, 1);
});

test('what was saved without a network arrives when the browser is opened again', async (context) => {
  const { server, open } = await visit(context);
  const { page } = await open('/demo/pages/strict-csp.html');
  await fillContact(page);
  await page.context().setOffline(true);
  await pressSend(page);
  await page.getByRole('heading', { name: 'Saved on this device' }).waitFor();
  await page.close();
  const again = page.context();
  await again.setOffline(false);
  const arrived = again.waitForEvent('request', (request) => request.method() === 'POST');
  const { page: later } = await open('/demo/pages/strict-csp.html');
  await (await arrived).response();
  assert.equal(server.leads.length, 1);
  assert.equal(JSON.parse(server.leads[0].body).values.name, 'Ada');
  assert.equal(await later.locator('lead-form').evaluate((form) => form.status), 'ready');
});

test('works on a plain-http page of an intranet, which is no secure context', async (context) => {
  const { server, open } = await visit(context, ['--host-resolver-rules=MAP intranet.test 127.0.0.1']);
  const { page, complaints } = await open('/demo/pages/strict-csp.html', {
    origin: `http://intranet.test:${server.port}`,
  });
  await page.getByRole('heading', { name: 'Talk to us' }).waitFor();
  assert.equal(await page.evaluate(() => window.isSecureContext), false);
  await pressSend(page);
  await page.getByRole('link', { name: 'Fill in “Your name”.' }).waitFor();
  await fillContact(page);
  await pressSend(page);
  await thanks(page).waitFor();
  assert.equal(server.leads.length, 1);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
});

test('waits for a definition that arrives in pieces, and shows the form before the page has ended', async (context) => {
  const { server, open } = await visit(context);
  const opening = open('/streamed');
  const response = await server.streamed;
  response.write('<!doctype html><html lang="en"><head><title>Streamed</title>');
  response.write('<script type="module" src="/dist/lead-form.js" async></script></head><body><main><h1>Slow</h1>');
  const { page, complaints } = await opening;
  await page.waitForFunction(() => window.customElements.get('lead-form'), undefined, { polling: 20 });
  const status = () => page.locator('lead-form').evaluate((form) => form.status);
  // A comment wakes the parser of the page; only when it is there has all before it been read.
  const piece = async (text) => {
    // The browser may hold small pieces back until there is more to read.
    response.write(text + ' '.repeat(2048));
    // Not by animation frames: a page that is still arriving may draw none.
    const arrived = (end) => document.documentElement.innerHTML.includes(end);
    await page.waitForFunction(arrived, text.slice(-12), { polling: 20 });
  };
  await piece('<lead-form action="/leads"><script type="application/json">{ "fields": [');
  assert.equal(await status(), 'loading');
  await piece('{ "type": "text", "name": "name", "label":');
  assert.equal(await status(), 'loading');
  await piece('"Your name", "required": true }');
  assert.equal(await status(), 'loading');
  response.write('] }</script></lead-form><p>More is to come');
  await page.getByLabel('Your name').fill('Ada');
  assert.equal(await page.evaluate(() => document.readyState), 'loading');
  response.end('</p></main></body></html>');
  await page.waitForLoadState();
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Ada');
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.deepEqual(JSON.parse(server.leads[0].body).values, { name: 'Ada' });
  assert.deepEqual(complaints, []);
});
