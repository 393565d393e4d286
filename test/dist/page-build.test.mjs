/** How the page build turns chunks that import the entry into chunks that import nothing, and what it refuses. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./test/support/page-build/chunks.ts');

const file = (fileName, code, kind = {}) => ({
  type: 'chunk',
  fileName,
  code,
  moduleIds: [`/src/${fileName}`],
  ...kind,
});

/** The code of each file after the plugin. Throws what the build would show. */
function transform(entry, chunks = {}, shared = {}, copied = [/./]) {
  const files = [
    file('entry.js', entry, { isEntry: true }),
    ...Object.entries(chunks).map(([name, code]) => file(name, code, { isDynamicEntry: true })),
    ...Object.entries(shared).map(([name, code]) => file(name, code)),
  ];
  const bundle = Object.fromEntries(files.map((one) => [one.fileName, one]));
  const error = (message) => {
    throw new Error(message);
  };
  module.chunksThatImportNothing({ standalone: ['alone.js'], copied }).generateBundle.call({ error }, {}, bundle);
  return Object.fromEntries(Object.values(bundle).map(({ fileName, code }) => [fileName, code]));
}

/** Writes the files and imports the entry under an address of its own. */
async function run(context, files) {
  const folder = await mkdtemp(join(tmpdir(), 'lead-form-'));
  context.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code);
  await import(`${pathToFileURL(join(folder, 'entry.js'))}?v=1`);
}

const ENTRY =
  'const log = globalThis.log; class Base {} globalThis.load = () => import("./a.js"); export { Base as b, log as l };';

describe('The page build', () => {
  it('hands the values of the one entry to a chunk', async (context) => {
    globalThis.log = [];
    const chunk =
      'import { b as Base, l as log } from "./entry.js"; class A extends Base {} log.push(Base); const install = () => log.push(A); export { install };';
    const files = transform(ENTRY, { 'a.js': chunk });
    assert.doesNotMatch(files['a.js'], /\bimport\b/);
    await run(context, files);
    (await globalThis.load()).install();
    const [Base, A] = globalThis.log;
    assert.equal(Object.getPrototypeOf(A), Base);
  });

  it('gives each chunk a copy of the modules that several may share', async (context) => {
    globalThis.log = [];
    const shared =
      'import { l as log } from "./entry.js"; const both = (name) => log.push(name); export { both as t };';
    const chunk = 'import { t } from "./shared.js"; const install = () => t("a"); export { install };';
    const files = transform(ENTRY, { 'a.js': chunk }, { 'shared.js': shared });
    assert.deepEqual(Object.keys(files), ['entry.js', 'a.js']);
    await run(context, files);
    (await globalThis.load()).install();
    assert.deepEqual(globalThis.log, ['a']);
  });

  it('runs a chunk once, however often it is asked for', async (context) => {
    globalThis.log = [];
    const chunk =
      'import { l as log } from "./entry.js"; log.push("ran"); const install = () => {}; export { install };';
    await run(context, transform(ENTRY, { 'a.js': chunk }));
    const [one, other] = await Promise.all([globalThis.load(), globalThis.load()]);
    assert.equal(one.install, other.install);
    assert.equal((await globalThis.load()).install, one.install);
    assert.deepEqual(globalThis.log, ['ran']);
  });

  it('lets a chunk load a further one, which gets the same values', async (context) => {
    globalThis.log = [];
    const first =
      'import { l as log } from "./entry.js"; const install = () => import("./ab.js"); log.push("a"); export { install };';
    const second = 'import { l as log } from "./entry.js"; log.push("ab"); const done = true; export { done };';
    const files = transform(ENTRY, { 'a.js': first, 'ab.js': second });
    assert.doesNotMatch(files['a.js'], /\bimport\b/);
    await run(context, files);
    assert.equal((await (await globalThis.load()).install()).done, true);
    assert.deepEqual(globalThis.log, ['a', 'ab']);
  });

  it('leaves a file that needs nothing of the entry as it is', () => {
    assert.match(transform('import("./alone.js");')['entry.js'], /^import\("\.\/alone\.js"\);/);
  });
});

describe('The page build fails', () => {
  const loads = 'import("./a.js");';
  const install = 'const install = () => {}; export { install };';

  for (const [what, build, reason] of [
    [
      'when chunks share a module that may have state',
      () => transform(loads, { 'a.js': install }, { 's.js': '' }, []),
      /several chunks use \/src\/s\.js/,
    ],
    [
      'when a chunk imports something else',
      () => transform(loads, { 'a.js': `import { x } from "./b.js"; ${install}` }),
      /a\.js: it imports \.\/b\.js/,
    ],
    ['when nothing loads a chunk', () => transform('', { 'a.js': install }), /nothing loads a\.js/],
    ['when the entry loads an unknown file', () => transform('import("./b.js");'), /entry\.js: it loads \.\/b\.js/],
    [
      'when the entry works out what it loads',
      () => transform('import(globalThis.name);'),
      /it loads what nobody can foresee/,
    ],
    ['when the entry imports at load', () => transform('import "lit";'), /entry\.js: it imports something at load/],
    [
      'when a value changes after it was handed over',
      () => transform(`let a = 1; ${loads} function f() { a = 2; } export { a, f };`, { 'a.js': install }),
      /"a", which changes/,
    ],
    [
      'when a chunk imports the entry as a whole',
      () => transform(loads, { 'a.js': `import * as all from "./entry.js"; ${install}` }),
      /it imports a module as a whole/,
    ],
    [
      'when an export has another form',
      () => transform(loads, { 'a.js': 'export const install = () => {};' }),
      /an export that is no list of names/,
    ],
  ])
    it(what, () => assert.throws(build, reason));

  it('not when only another variable of that name changes', () => {
    assert.ok(transform('const a = 1; function f(a) { a = 2; return a; } export { a, f };')['entry.js']);
  });
});
