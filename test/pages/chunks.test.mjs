/** What few forms use arrives in chunks beside `lead-form.js`, under any policy and any address of the entry. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { STRICT_POLICY } from './server.mjs';
import { pressSend, visit } from './visit.mjs';

const NONCE_POLICY = STRICT_POLICY.replace("script-src 'self'", "script-src 'nonce-abc' 'strict-dynamic'");

const stay = {
  fields: [
    { type: 'text', name: 'name', label: 'Your name' },
    { type: 'nps', name: 'score', label: 'How likely are you to come again?' },
    { type: 'time', name: 'at', label: 'When?' },
  ],
};

const form = (definition) =>
  `<lead-form action="/leads"><script type="application/json">${JSON.stringify(definition)}</script></lead-form>`;

/**
 * Opens a page that loads the entry as `address` and has a form for each definition.
 *
 * @param prepare is called with the page before it loads anything.
 * @returns also `requested`, the addresses of all scripts that the page asked for.
 */
async function openPage(context, { policy, address = '/dist/lead-form.js', forms = [stay], prepare = () => {} }) {
  const { server, open } = await visit(context);
  const requested = [];
  const opening = open('/streamed', {
    prepare: (page) => {
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (request.resourceType() === 'script') requested.push(pathname.replace('/dist/', '') + search);
      });
      return prepare(page);
    },
  });
  const response = await server.streamed;
  response.write(`<!doctype html><html lang="en"><head><title>Chunks</title>${' '.repeat(1024)}`);
  const { page, complaints } = await opening;
  if (policy) response.write(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  response.write(`<script type="module" src="${address}" nonce="abc"></script></head><body>`);
  response.end(`<main>${forms.map(form).join('')}</main></body></html>`);
  return { server, page, complaints, requested };
}

const score = (page) => page.getByRole('radiogroup', { name: 'How likely are you to come again?' });

async function fillAndSend(page) {
  await score(page).getByRole('radio', { name: '9' }).check({ force: true });
  await page.getByLabel('When?').fill('18:30');
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
}

for (const [name, policy] of Object.entries({
  'no policy': undefined,
  'a strict policy': STRICT_POLICY,
  'a policy of nonces and strict-dynamic': NONCE_POLICY,
}))
  test(`a form loads the chunks it needs and no other, under ${name}`, async (context) => {
    const { server, page, complaints, requested } = await openPage(context, { policy });
    await fillAndSend(page);
    assert.deepEqual(JSON.parse(server.leads[0].body).values, { score: 9, at: '18:30' });
    assert.deepEqual(requested.sort(), ['lead-form-more.js', 'lead-form-scales.js', 'lead-form.js']);
    assert.deepEqual(complaints, []);
  });

test('a page may load the entry under another address: there is one copy, and chunks work with it', async (context) => {
  const { server, page, complaints, requested } = await openPage(context, { address: '/dist/lead-form.js?v=1' });
  await fillAndSend(page);
  assert.equal(server.leads.length, 1);
  assert.deepEqual(requested.sort(), ['lead-form-more.js', 'lead-form-scales.js', 'lead-form.js?v=1']);
  assert.deepEqual(complaints, []);
});

test('two forms on a page share a chunk', async (context) => {
  const { page, complaints, requested } = await openPage(context, { forms: [stay, stay] });
  await score(page).nth(1).waitFor();
  assert.equal(await score(page).count(), 2);
  assert.deepEqual(requested.sort(), ['lead-form-more.js', 'lead-form-scales.js', 'lead-form.js']);
  assert.deepEqual(complaints, []);
});

test('a form of the usual fields loads the entry and nothing else', async (context) => {
  const { page, requested } = await openPage(context, { forms: [{ fields: stay.fields.slice(0, 1) }] });
  await page.getByLabel('Your name').waitFor();
  assert.deepEqual(requested, ['lead-form.js']);
});

test('a chunk that does not arrive at first is asked for again at once', async (context) => {
  let refused = 0;
  const { server, page, requested } = await openPage(context, {
    prepare: (page) =>
      page.route('**/lead-form-scales.js*', (route) => (refused++ === 0 ? route.abort() : route.continue())),
  });
  await fillAndSend(page);
  assert.equal(JSON.parse(server.leads[0].body).values.score, 9);
  assert.equal(requested.filter((name) => /^lead-form-scales\.js\?retry=\d+$/.test(name)).length, 1);
});

test('without a chunk the rest of the form is asked and sent; the next definition tries again', async (context) => {
  const refuse = (route) => route.fulfill({ status: 503 });
  const { server, page, complaints } = await openPage(context, {
    prepare: (page) => page.route('**/lead-form-scales.js*', refuse),
  });
  await page.getByLabel('Your name').fill('Ada');
  assert.equal(await score(page).count(), 0);
  assert.match(complaints.join('\n'), /lead-form-scales\.js/);
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.deepEqual(JSON.parse(server.leads[0].body).values, { name: 'Ada' });
  await page.unroute('**/lead-form-scales.js*');
  await page
    .locator('lead-form')
    .evaluate((form, definition) => (form.definition = definition), { id: 'two', ...stay });
  await score(page).waitFor();
});
