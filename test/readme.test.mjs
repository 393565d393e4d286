/** The examples of README.md, run as their readers would run them: from the built files, in a project of their own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL, URLSearchParams } from 'node:url';
import { parseDefinition, validateValues } from 'lead-form/core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from './support/find-browser.mjs';
import { example, fences, readme } from './support/readme.mjs';

const ROOT = join(import.meta.dirname, '..');

const keysOf = (object) => Object.keys(object).sort();

function replaced(text, before, now) {
  assert.ok(text.includes(before), `The example does not mention ${before}`);
  return text.replaceAll(before, now);
}

/** A project that has installed the package, with the examples as its files. */
const host = mkdtempSync(join(tmpdir(), 'lead-form-readme-'));
const write = (name, text) => writeFileSync(join(host, name), text);

function createHost() {
  const installed = join(host, 'node_modules');
  cpSync(join(ROOT, 'LICENSE'), join(installed, 'LICENSE'));
  symlinkSync(ROOT, join(installed, 'lead-form'), 'junction');
  for (const name of readdirSync(join(ROOT, 'dist')).filter((name) => /^lead-form.*\.js$/.test(name)))
    cpSync(join(ROOT, 'dist', name), join(host, 'lead-form/0.1.0', name));
  write('package.json', '{ "type": "module" }');
  const files = [
    'contact.json',
    'main.js',
    'page.tsx',
    'settings.json',
    'plate.js',
    'plate-page.js',
    'plate-server.mjs',
  ];
  for (const name of files) write(name, example(name));
}

async function listen(handle) {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

const MEDIA_TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json' };

/** The host's site: its files, and the Content Security Policy of the README for what stands under `/strict/`. */
function serveHost(policy) {
  return ({ url }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const file = join(host, pathname.replace('/strict/', '/'));
    if (!existsSync(file)) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    const headers = { 'Content-Type': MEDIA_TYPES[extname(file)] };
    const strict = pathname.startsWith('/strict/') ? { 'Content-Security-Policy': policy() } : {};
    response.writeHead(200, { ...headers, ...strict }).end(readFileSync(file));
  };
}

/** A webhook on another origin. */
const received = [];
async function receive(request, response) {
  const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' };
  if (request.method === 'POST') received.push(JSON.parse(await readText(request)));
  response.writeHead(request.method === 'OPTIONS' ? 204 : 200, cors).end();
}

let browser;
let site;
let webhook;

before(async () => {
  createHost();
  webhook = await listen(receive);
  const policy = () => replaced(example('content-security-policy'), 'https://hooks.example.com', webhook.origin);
  site = await listen(serveHost(() => `default-src 'none'; ${policy().replace(/\n/g, ' ')}`));
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
});

after(async () => {
  await browser?.close();
  for (const { server } of [site, webhook]) server.close().closeAllConnections();
  rmSync(host, { recursive: true, force: true });
});

async function open(address, cookie) {
  const context = await browser.newContext();
  if (cookie) await context.addCookies([{ ...cookie, url: site.origin }]);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.said = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(String(error)));
  await page.goto(`${site.origin}/${address}`);
  return page;
}

/** Answers as Ada Lovelace, sends, and waits for the success panel. */
async function send(page, { size } = {}) {
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('E-mail').fill('ada@example.com');
  if (size) await page.getByLabel('Company size').selectOption(size);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Thank you, Ada Lovelace' }).waitFor();
}

describe('README.md, for the site owner', () => {
  it('has a page whose form posts to a webhook on another origin, under the policy of the README', async () => {
    write('contact.html', replaced(example('site-owner'), 'https://hooks.example.com', webhook.origin));
    const page = await open('strict/contact.html?utm_source=newsletter&token=secret#top');
    await send(page);
    assert.deepEqual(page.said, []);
    const [lead] = received.splice(0);
    assert.deepEqual(lead.values, { name: 'Ada Lovelace', email: 'ada@example.com', privacy: true });
    assert.deepEqual(keysOf(lead), keysOf(JSON.parse(example('envelope'))));
    assert.equal(lead.page.url, `${site.origin}/strict/contact.html?utm_source=newsletter`);
  });
});

describe('README.md, for the developer', () => {
  /** The receiver of the README, started as a module of the host. */
  let receiver;
  let address;

  before(async () => {
    write('server.mjs', replaced(example('server.mjs'), 'https://www.example.com', site.origin));
    process.env.PORT = '0';
    receiver = await import(pathToFileURL(join(host, 'server.mjs')).href);
    delete process.env.PORT;
    if (!receiver.server.listening) await once(receiver.server, 'listening');
    address = `http://localhost:${receiver.server.address().port}`;
  });

  after(() => receiver.server.close().closeAllConnections());

  it('has a module that shows, prefills and sends the form, and a server that accepts it', async () => {
    write('contact.json', replaced(example('contact.json'), 'https://hooks.example.com/leads', address));
    const output = { entryFileNames: 'built.js', chunkFileNames: '[name].js' };
    const rolldownOptions = { input: join(host, 'main.js'), output };
    await build({
      root: host,
      configFile: false,
      logLevel: 'silent',
      build: { outDir: '.', emptyOutDir: false, rolldownOptions },
    });
    write('built.html', '<!doctype html><title>Contact</title><body><script type="module" src="built.js"></script>');
    const page = await open('built.html');
    await page.addStyleTag({ content: example('theme.css') });
    const style = await page
      .getByRole('button', { name: 'Send' })
      .evaluate((button) => [...button.computedStyleMap()].map(([name, values]) => [name, String(values[0])]));
    assert.equal(new Map(style).get('background-color'), 'rgb(11, 110, 79)');
    assert.equal(new Map(style).get('text-transform'), 'uppercase');
    assert.equal(await page.getByLabel('Work e-mail').inputValue(), 'ada@example.com');

    await send(page, { size: '10-99' });
    const [lead] = receiver.leads.values();
    assert.deepEqual(page.said, [`${lead.id}: confirmed`]);
    const { extra, ...envelope } = lead;
    const described = JSON.parse(example('envelope'));
    assert.deepEqual(extra, { experiment: 'B' });
    assert.deepEqual(envelope.values, described.values);
    assert.deepEqual(envelope.form, described.form);
    for (const part of ['page', 'form']) assert.deepEqual(keysOf(envelope[part]), keysOf(described[part]));
    assert.deepEqual(keysOf(envelope), keysOf(described));
  });

  it('has a server that takes a valid lead once, lets a correction replace it, and names what is wrong', async () => {
    receiver.leads.clear();
    const lead = { ...JSON.parse(example('envelope')), submittedAt: new Date().toISOString() };
    const post = async (body) => {
      const response = await fetch(address, { method: 'POST', body });
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), site.origin);
      return { status: response.status, ...(await response.json()) };
    };
    assert.deepEqual(await post(JSON.stringify(lead)), { status: 201, id: lead.id });
    assert.deepEqual(await post(JSON.stringify(lead)), { status: 200, id: lead.id, repeated: true });
    assert.deepEqual([...receiver.leads.keys()], [lead.id]);

    await post(JSON.stringify({ ...lead, id: 'corrected', replaces: lead.id }));
    assert.deepEqual([...receiver.leads.keys()], ['corrected']);

    const { status, errors } = await post(JSON.stringify({ ...lead, id: 'x', values: { ...lead.values, email: '' } }));
    assert.deepEqual(
      { status, errors },
      { status: 422, errors: [{ pointer: '/values/email', message: 'Please answer this.' }] },
    );
    for (const rubbish of ['', '{', '[]', '1'.repeat(200_000)]) assert.equal((await post(rubbish)).status, 422);
    assert.equal((await fetch(address, { method: 'OPTIONS' })).status, 204);
  });

  it('has TypeScript and JSX that compile', () => {
    const require = createRequire(import.meta.url);
    const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');
    const options =
      '--ignoreConfig --noEmit --strict --jsx preserve --target es2022 --module esnext --moduleResolution bundler';
    const { stdout } = spawnSync(process.execPath, [compiler, ...options.split(' '), 'page.tsx'], {
      cwd: host,
      encoding: 'utf8',
    });
    assert.equal(stdout, '');
  });

  it('names files for editors that are there', () => {
    const { $schema } = JSON.parse(example('contact.json'));
    for (const path of [$schema, ...Object.values(JSON.parse(example('settings.json'))).flat()])
      assert.ok(existsSync(join(host, path)), path);
  });

  it('has only definitions that are right', () => {
    const [, inline] = example('site-owner').match(/<script type="application\/json">(.*?)<\/script>/s);
    const definitions = [inline, ...fences('json')].filter((text) => /"(?:fields|steps)":/.test(text));
    assert.ok(definitions.length >= 9);
    for (const text of definitions) parseDefinition(text);
  });

  it('shows the values that a form with groups and conditions sends', () => {
    const values = JSON.parse(example('conditions-values'));
    const definition = parseDefinition(example('conditions'));
    assert.deepEqual(validateValues(definition, values), { ok: true, values });
    const small = { ...values, company: { ...values.company, staff: 49 } };
    const { phone, ...asked } = small;
    assert.ok(phone);
    assert.deepEqual(validateValues(definition, small), { ok: true, values: asked });
  });

  it('has rules that accept and refuse as it says', () => {
    const definition = parseDefinition(example('rules'));
    const now = new Date('2026-11-22T12:00:00Z');
    const codes = (values) => validateValues(definition, values, { now }).problems?.map(({ code }) => code);
    assert.equal(codes({ answerBy: 'phone', phone: '0123 456', from: '2026-11-22', until: '2026-11-22' }), undefined);
    assert.deepEqual(codes({ answerBy: 'phone' }), ['valueMissing']);
    assert.deepEqual(codes({ from: '2026-11-21' }), ['rangeUnderflow']);
    assert.deepEqual(codes({ from: '2026-12-24', until: '2026-12-23' }), ['customError']);
    assert.deepEqual(codes({ topics: ['Rooms', 'none'] }), ['typeMismatch']);
    assert.deepEqual(codes({ topics: ['other'] }), ['valueMissing']);
    assert.equal(codes({ topics: ['other'], topicsOther: 'Parking' }), undefined);
  });

  it('shows the values of rows, and the total that nobody can change', () => {
    const values = JSON.parse(example('order-values'));
    const definition = parseDefinition(example('order'));
    assert.deepEqual(validateValues(definition, { ...values, total: 1 }), { ok: true, values });
    const twice = { ...values, items: [values.items[0], values.items[0]] };
    assert.deepEqual(
      validateValues(definition, twice).problems.map(({ code }) => code),
      ['duplicate', 'duplicate'],
    );
  });

  it('lists every field type and every key', async () => {
    const { usualTypes } = await import('../dist/fields/index.js');
    const { furtherTypes } = await import('../dist/fields/further.js');
    const { step } = furtherTypes;
    const types = Object.entries({ ...usualTypes, ...furtherTypes }).filter(([name]) => !/^(step|row)$/.test(name));
    const block = (name) => readme.split(`<!-- ${name}:start -->`)[1].split(`<!-- ${name}:end -->`)[0];
    const listed = [...block('fields').matchAll(/^\| `(\w+)`/gm)].map(([, type]) => type);
    assert.deepEqual(
      listed,
      types.map(([name]) => name),
    );
    const words = new Set([...(block('keys') + block('fields')).matchAll(/`([\w.]+)`/g)].map(([, word]) => word));
    const keys = [['step', step], ...types].flatMap(([, type]) => Object.keys(type.keys));
    assert.deepEqual(
      keys.filter((key) => !words.has(key)),
      [],
    );
  });
});

describe('README.md, in a page without a bundler', () => {
  /** A page with that form, which posts to the webhook, and with further scripts. */
  async function openForm(name, { definition, attributes = '', scripts = '', query = '', cookie }) {
    const script = '<script type="module" src="lead-form/0.1.0/lead-form.js"></script>';
    const inner = definition ? `<script type="application/json">${definition}</script>` : '';
    const tag = `<lead-form action="${webhook.origin}" ${attributes}>${inner}</lead-form>`;
    write(`${name}.html`, `<!doctype html><html lang="en"><title>Form</title>${script}${tag}${scripts}`);
    return open(`${name}.html${query}`, cookie);
  }

  const press = (page, name) => page.getByRole('button', { name }).click();
  const thanks = (page) => page.getByRole('heading', { name: 'Thank you' }).waitFor();

  it('has steps that are asked only when they matter, a review, and the Back button of the browser', async () => {
    const page = await openForm('steps', { definition: example('steps') });
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('a company').check();
    await press(page, 'Continue');
    await page.getByLabel('How many people work there, Ada?').fill('60');
    await page.goBack();
    await page.getByText('Step 1 of 3').waitFor();
    const heard = await page.locator('lead-form').evaluate((form) => {
      const steps = [];
      form.addEventListener('lead-step', ({ step, index, count }) => steps.push({ step, index, count }));
      return [form.goTo('company'), form.goTo('nowhere'), steps];
    });
    assert.deepEqual(heard, [true, false, [{ step: 'company', index: 1, count: 3 }]]);
    await press(page, 'Continue');
    await page.getByRole('button', { name: 'Change Who are you?' }).click();
    await page.getByLabel('a person').check();
    await press(page, 'Back to your answers');
    await page.getByText('Step 2 of 2').waitFor();
    await press(page, 'Send');
    await thanks(page);
    assert.deepEqual(page.said, []);
    assert.deepEqual(received.splice(0)[0].values, { name: 'Ada', size: 'a person' });
  });

  it('has a form that reads what the page holds, keeps a draft, and sends its answers in words', async () => {
    const options = { definition: example('values'), attributes: 'allow="cookie:variant meta:section"' };
    const query = '?email=ada@example.com&name=Eve&utm_campaign=spring';
    const page = await openForm('values', { ...options, query, cookie: { name: 'variant', value: 'B' } });
    assert.equal(await page.getByLabel('E-mail').inputValue(), 'ada@example.com');
    assert.equal(await page.getByLabel('Your name').inputValue(), '');
    await page.getByLabel('Your name').fill('Ada');
    await page.reload();
    await page.getByText('are still here').waitFor();
    assert.equal(await page.getByLabel('Your name').inputValue(), 'Ada');
    await press(page, 'Send');
    await thanks(page);
    const [{ values, answers }] = received.splice(0);
    assert.deepEqual(values, { name: 'Ada', email: 'ada@example.com', campaign: 'spring', variant: 'B' });
    assert.deepEqual(
      answers.map((answer) => Object.keys(answer)),
      [0, 1].map(() => Object.keys(JSON.parse(example('answers'))[0])),
    );
    assert.deepEqual(answers[0], { name: 'name', label: 'Your name', text: 'Ada' });
    await page.goto(page.url().replace(/\?.*/, ''));
    assert.equal(await page.getByLabel('E-mail').inputValue(), 'ada@example.com', 'of an earlier submission');
  });

  it('has a validator that refuses at the field', async () => {
    const fields = ['name', 'voucher'].map((name) => ({ type: 'text', name, label: `Your ${name}` }));
    write('validators.js', example('validators.js'));
    const scripts = '<script type="module" src="validators.js"></script>';
    const page = await openForm('validators', { definition: JSON.stringify({ fields }), scripts });
    await page.route('**/vouchers/*', (route) =>
      route.fulfill({ status: route.request().url().endsWith('GOOD%201') ? 200 : 404 }),
    );
    await page.getByLabel('Your name').fill('Ada');
    const voucher = page.getByLabel('Your voucher');
    await voucher.fill('BAD');
    await voucher.press('Tab');
    await page.getByText('Sorry Ada, we do not know this voucher.').waitFor();
    await voucher.fill('GOOD 1');
    await voucher.press('Enter');
    await thanks(page);
    assert.deepEqual(received.splice(0)[0].values, { name: 'Ada', voucher: 'GOOD 1' });
  });

  it('has a field type of its own, for the page and the server', async () => {
    const page = await openForm('plate', { scripts: '<script type="module" src="plate-page.js"></script>' });
    await page.getByLabel('Number plate').fill('nonsense');
    await press(page, 'Send');
    await page.getByRole('link', { name: 'Enter “Number plate” as it is on the car, such as AB-C 123.' }).waitFor();
    await page.getByLabel('Number plate').fill('ab-c 123');
    await press(page, 'Send');
    await thanks(page);
    assert.deepEqual(page.said, []);
    const [{ values }] = received.splice(0);
    assert.deepEqual(values, { plate: 'AB-C 123' });

    await import(pathToFileURL(join(host, 'plate-server.mjs')).href);
    const definition = parseDefinition({ fields: [{ type: 'acme-plate', name: 'plate', label: 'Number plate' }] });
    assert.deepEqual(validateValues(definition, values), { ok: true, values });
    assert.equal(validateValues(definition, { plate: 'nonsense' }).ok, false);
  });
});

describe('README.md, for the marketer', () => {
  it('has a tag that sends a flat form to Zapier, with the names of the README', async () => {
    write('contact.json', example('contact.json'));
    const script = '<script type="module" src="lead-form/0.1.0/lead-form.js"></script>';
    write('marketer.html', `<!doctype html><html lang="en"><title>Contact</title>${script}${example('marketer')}`);
    const page = await open('marketer.html');
    const requests = [];
    await page.route('https://hooks.zapier.com/**', (route) => {
      requests.push(route.request());
      return route.fulfill({ status: 200, headers: { 'Access-Control-Allow-Origin': '*' }, body: '{}' });
    });
    await send(page, { size: '10-99' });
    assert.deepEqual(
      requests.map((request) => request.method()),
      ['POST'],
    );
    const sent = [...new URLSearchParams(requests[0].postData())];
    const described = example('flat')
      .split('\n')
      .map((line) => line.split(/\s{2,}/));
    assert.deepEqual(keysOf(Object.fromEntries(sent)), keysOf(Object.fromEntries(described)));
    // Time and place differ from run to run.
    const same = (entries) =>
      entries.filter(([name]) => !/_id$|_at$|_zone$|_page_/.test(name) || name === '_lead_form_id');
    assert.deepEqual(same(sent), same(described));
  });
});

describe('The documents', () => {
  for (const name of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])
    it(`${name} links to files that are there`, () => {
      const text = readFileSync(join(ROOT, name), 'utf8').replace(/^```.*?^```/gms, '');
      const links = [...text.matchAll(/\]\((?!https?:|#|`)([^)#\s]+)/g)].map(([, path]) => path);
      assert.deepEqual(
        links.filter((path) => !existsSync(join(ROOT, path))),
        [],
      );
    });
});
