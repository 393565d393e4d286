/** How README.md says that leads are delivered, in a page of its own: the test answers for every receiver. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';
import { example } from '../support/readme.mjs';

const DIST = join(import.meta.dirname, '../../dist');
const SITE = 'https://www.example.com';
const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
});
after(() => browser.close());

const embed = (definition) => `<lead-form><script type="application/json">${definition}</script></lead-form>`;

/**
 * Opens a page of the site.
 *
 * @param answer gives the answer of a receiver to a POST, `{ status, body }`, or nothing for no network
 * @returns also `posts`, all that was sent: `{ url, body }`
 */
async function visit(context, body, answer = () => ({})) {
  const profile = await browser.newContext();
  context.after(() => profile.close());
  const page = await profile.newPage();
  const posts = [];
  const script = '<script type="module" src="/dist/lead-form.js"></script>';
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    if (route.request().method() === 'POST') {
      const post = { url: route.request().url(), body: route.request().postDataJSON() };
      posts.push(post);
      const given = answer(post);
      return given ? route.fulfill({ status: 200, body: '{}', headers: CORS, ...given }) : route.abort();
    }
    if (origin !== SITE) return route.fulfill({ status: 404 });
    if (pathname.startsWith('/dist/'))
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(DIST, pathname.slice(6))) });
    if (pathname.endsWith('.json')) return route.fulfill({ json: JSON.parse(example(pathname.slice(1))) });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Contact</title>${script}${body}`,
    });
  });
  await page.goto(`${SITE}/contact`);
  await page.getByLabel('E-mail').fill('ada@example.com');
  return { page, posts };
}

const send = (page) => page.getByRole('button', { name: 'Send', exact: true }).click();
const thanks = (page) => page.getByRole('heading', { name: 'Thank you' }).waitFor();

it('a mapping sends what the README shows, and brings a complaint back to the field', async (context) => {
  const refusal = { status: 422, body: '{ "errors": { "contact[EMAIL]": "Not from a free mailer." } }' };
  const { page, posts } = await visit(context, embed(example('mapping')), () => refusal);
  await send(page);
  await page.locator('[part=error]', { hasText: 'Not from a free mailer.' }).waitFor();
  assert.equal(posts.length, 1);
  assert.equal(posts[0].url, 'https://crm.example.com/leads');
  assert.deepEqual({ ...posts[0].body, external_id: '0b2f…' }, JSON.parse(example('mapped')));
});

it('a 200 that means no is a no, and its sentence stands at the field', async (context) => {
  const refusal = { body: '{ "success": false, "validation": { "EMAIL": "We know you already." } }' };
  const answers = [refusal, { body: '{ "success": true }' }];
  const { page } = await visit(context, embed(example('answer')), () => answers.shift());
  await send(page);
  await page.locator('[part=error]', { hasText: 'We know you already.' }).waitFor();
  await page.getByLabel('E-mail').fill('grace@example.com');
  await page.getByRole('button', { name: 'Try again' }).click();
  await thanks(page);
});

it('the fallback stands in for a receiver that is down, and a condition leads to a second one', async (context) => {
  const down = ({ url }) => (url.startsWith('https://crm.') ? { status: 503 } : {});
  const { page, posts } = await visit(context, embed(example('destinations')), down);
  await page.getByLabel('Company size').selectOption('100+');
  await send(page);
  await thanks(page);
  assert.deepEqual(posts.map(({ url }) => new URL(url).host).sort(), [
    'backup.example.com',
    'crm.example.com',
    'sales.example.com',
  ]);
  assert.equal(new Set(posts.map(({ body }) => body.id)).size, 1);
});

it('the outbox tells the page of leads that wait, and forgets them when it is asked to', async (context) => {
  const said = [];
  const { page, posts } = await visit(context, example('outbox.html'), () => (posts.length > 1 ? {} : undefined));
  page.on('console', (message) => said.push(message.text()));
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByRole('checkbox').check();
  await send(page);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  const late = page.waitForEvent('console', { predicate: (message) => message.text().startsWith('arrived late') });
  await page.reload();
  await late;
  assert.ok(said.includes('1 leads wait'), said.join());
  assert.equal(new Set(posts.map(({ body }) => body.id)).size, 1);
});
