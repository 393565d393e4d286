/** The files that a page loads by URL: what is in them, and how heavy they may be. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const read = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const weight = (content) => gzipSync(content, { level: 9 }).length;

/** Everything a browser needs, with no name to resolve: bare imports fail on a plain page. */
const SELF_CONTAINED = ['lead-form.js', 'lead-form-check.js'];

const FORBIDDEN = [
  ['new Function', 'is reported under a strict Content Security Policy'],
  ['eval(', 'is reported under a strict Content Security Policy'],
  ['dev mode', 'belongs to the development build of Lit'],
  ['"lit-html"', 'is the Trusted Types policy of every other Lit on the page'],
  ['@property(', 'is a decorator that no browser runs'],
];

describe('A file for pages', () => {
  for (const name of SELF_CONTAINED) {
    const code = String(read(name));

    for (const [text, reason] of FORBIDDEN)
      it(`${name} has no "${text}", which ${reason}`, () => assert.ok(!code.replaceAll('`', '"').includes(text)));

    it(`${name} imports nothing at load`, () => assert.doesNotMatch(code, /\bimport\s*["'`{*]|\bfrom\s*["'`]/));
  }

  it('lead-form.js loads the checker from beside itself, and nothing else later', () => {
    const later = String(read('lead-form.js')).match(/\bimport\([^)]*\)/g);
    assert.deepEqual(
      later.map((call) => call.replace(/["'`]/g, '')),
      ['import(./lead-form-check.js)'],
    );
  });

  it('lead-form.iife.js runs as a classic script and loads lead-form.js from beside itself', () => {
    const code = String(read('lead-form.iife.js'));
    assert.doesNotMatch(code, /\bexport\b/);
    assert.match(code, /import\(new URL\(.lead-form\.js.,/);
  });

  it('has its hash in integrity.json', () => {
    for (const [name, integrity] of Object.entries(JSON.parse(read('integrity.json'))))
      assert.equal(integrity, `sha384-${createHash('sha384').update(read(name)).digest('base64')}`);
  });
});

/** Bundles and minifies a built module with what it imports, as the bundler of a host would. */
async function bundled(name) {
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: `dist/${name}`, preserveEntrySignatures: 'strict' },
    },
  });
  return output.map((chunk) => chunk.code ?? '').join('');
}

/** Ceilings in bytes after gzip -9; 1 kB is 1,000 bytes. Raise one only with the reason written beside it. */
describe('Weight', () => {
  // The budget of everything that a lead form loads up to and including a submit.
  it('lead-form.js: 24 kB', () => assert.ok(weight(read('lead-form.js')) <= 24_000, `${weight(read('lead-form.js'))}`));

  // Only reads its own address and imports the module: more would be a second product.
  it('lead-form.iife.js: 0.5 kB', () => assert.ok(weight(read('lead-form.iife.js')) <= 500));

  // Field rules with zod/mini are 7 kB, the schema of the definition 4 kB; the rest is conditions and paths.
  it('lead-form/core, bundled: 14 kB', async () => {
    const size = weight(await bundled('core.js'));
    assert.ok(size <= 14_000, `${size}`);
  });
});
