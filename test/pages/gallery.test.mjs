/* global document */
/** Every whole form, from its own page to the receiver, by keyboard alone. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDefinition, validateSubmission } from 'lead-form/core';
import { format, resolveConfig } from 'prettier';
import { ENTRY, startGallery } from './gallery-server.mjs';
import { KeyboardVisitor, whenReady } from './keyboard-visitor.mjs';
import { roundTrips } from './round-trips.mjs';
import { visit } from './visit.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'demo/definitions');
const README = join(ROOT, 'README.md');
/**
 * What a page may load besides itself, counted as the bench counts the lead form: the document apart. It was 40 kB before
 * there was an outbox, for which the smallest form may load 4 kB more.
 */
const MOST_BYTES = 44_000;

/** The forms that somebody would publish: those that thank their visitor. */
const forms = readdirSync(FOLDER)
  .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))])
  .filter(([, definition]) => definition.success);

/** Whom each form is for, and what it shows. */
const told = JSON.parse(readFileSync(join(ROOT, 'demo/gallery/forms.json'), 'utf8'));

/** Two visitors: with other options come other questions, steps and rows. */
const ways = [
  { width: 320, choice: 'first' },
  { width: 1280, choice: 'last' },
];

/** A form that never gets ready fails, instead of holding up everybody. */
const limit = { timeout: 30_000 };

/** Bytes of each form, for the README. */
const weights = new Map();

/** Paths that every visitor has to answer: required, in nothing that may be left out, in no rows. */
function alwaysRequired(fields, prefix = '') {
  return fields
    .filter(({ showIf }) => !showIf)
    .flatMap((field) => {
      if (field.type === 'group') return alwaysRequired(field.fields, `${prefix}${field.name}/`);
      return field.required ? [prefix + field.name] : [];
    });
}

const requiredIn = ({ fields = [], steps = [] }) => [
  ...fields,
  ...steps.filter(({ showIf }) => !showIf).flatMap(({ fields: asked = [] }) => asked),
];

const at = (values, path) => path.split('/').reduce((value, key) => value?.[key], values);

async function assertFits(page, width) {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(needed <= width, `${needed} px are needed on a page of ${width} px`);
}

function assertComplete(definition, body) {
  const envelope = JSON.parse(body);
  assert.equal(envelope.form.id, definition.id);
  for (const path of alwaysRequired(requiredIn(definition)))
    assert.notEqual(at(envelope.values, path), undefined, `${path} has not arrived`);
  const checked = validateSubmission(parseDefinition(definition), envelope);
  assert.deepEqual(checked.problems ?? [], [], 'the server finds what the page has let pass');
}

async function goThrough(context, name, definition, { width, choice }) {
  const gallery = await startGallery();
  context.after(() => gallery.close());
  const { open } = await visit(context);
  const { page, complaints } = await open(`/gallery/form.html?form=${name}`, { origin: gallery.origin });
  await page.setViewportSize({ width, height: 800 });
  await whenReady(page);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  answered.catch(() => {});
  const visitor = new KeyboardVisitor(page, definition, choice);
  await visitor.send(() => assertFits(page, width));
  assert.equal((await answered).ok(), true);
  assert.equal(gallery.leads.length, 1);
  assertComplete(definition, gallery.leads[0]);
  assert.deepEqual(complaints, []);
  const weight = gallery.weigh();
  const { trips, count } = await roundTrips(page, ENTRY);
  assert.equal(count, weight.chunks.length, 'the page tells of every script');
  return { ...weight, trips };
}

for (const [name, definition] of forms)
  for (const way of ways)
    test(
      `${name}: sent by keyboard alone on a page of ${way.width} px, the ${way.choice} of all options`,
      limit,
      async (context) => {
        const weight = await goThrough(context, name, definition, way);
        weights.set(name, weight);
        assert.ok(weight.scripts <= MOST_BYTES, `${weight.scripts} bytes: ${weight.chunks.join(', ')}`);
        assert.ok(weight.trips <= 1, `${weight.trips} round trips after the entry: ${weight.chunks.join(', ')}`);
      },
    );

test('every whole form is told about in the gallery, with a picture of at most 60 kB', () => {
  assert.deepEqual(Object.keys(told).sort(), forms.map(([name]) => name).sort());
  for (const [name] of forms) {
    const picture = join(ROOT, `demo/gallery/screenshots/${name}.png`);
    assert.ok(existsSync(picture), `"node demo/gallery/screenshots.mjs ${name}" makes the picture`);
    assert.ok(statSync(picture).size <= 60_000, `${picture} is too large`);
  }
});

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

function table() {
  const rows = [...weights].map(([name, { scripts, document: page, chunks }]) => {
    const link = `[\`${name}\`](demo/definitions/${name}.json)`;
    const sizes = [scripts, page, scripts + page].map((bytes) => `${kilobytes(bytes)} kB`).join(' | ');
    return `| ${link} | ${told[name]?.for} | ${chunks.length || ''} | ${sizes} |`;
  });
  const head = '| form | for | further files | scripts, gzip | page with its definition | in all |';
  return [head, '| --- | --- | --: | --: | --: | --: |', ...rows].join('\n');
}

async function writeTable() {
  const readme = readFileSync(README, 'utf8');
  const marked = /(<!-- gallery:start -->)[^]*?(<!-- gallery:end -->)/;
  const text = readme.replace(marked, `$1\n\n${table()}\n\n$2`);
  writeFileSync(README, await format(text, { ...(await resolveConfig(README)), filepath: README }));
}

// `GALLERY=write node --test test/pages/gallery.test.mjs` puts the table into the README, as the bench does with its own.
test('the README tells how much each form loads, within 1 %', async () => {
  if (process.env.GALLERY === 'write') await writeTable();
  const readme = readFileSync(README, 'utf8');
  const written = new Map(
    [...readme.matchAll(/^\| \[`([\w-]+)`\]\(demo\/definitions\/.* ([\d.]+) kB +\|$/gm)].map(([, name, size]) => [
      name,
      Number(size),
    ]),
  );
  assert.deepEqual([...written.keys()].sort(), forms.map(([name]) => name).sort());
  const outdated = [...weights].filter(([name, { scripts, document: page }]) => {
    const size = (scripts + page) / 1000;
    // What is written is rounded.
    return Math.abs((written.get(name) ?? 0) - size) > size / 100 + 0.05;
  });
  assert.deepEqual(
    outdated.map(([name]) => name),
    [],
    'GALLERY=write brings the table up to date.',
  );
});
