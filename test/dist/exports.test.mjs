/** What users of the package can import. A changed list is a changed promise: say so in the changelog. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
const read = (name) => readFileSync(new URL(name, ROOT), 'utf8');
const { exports: promised, ...pkg } = JSON.parse(read('package.json'));

/** Names that exist at run time; types are checked by the compiler. */
const NAMES = {
  'lead-form': [
    'LeadChangeEvent',
    'LeadErrorEvent',
    'LeadForm',
    'LeadInvalidEvent',
    'LeadQueuedEvent',
    'LeadReadyEvent',
    'LeadRefusedEvent',
    'LeadSentEvent',
    'LeadStepEvent',
    'LeadSubmitEvent',
    'answer',
    'asked',
    'attributes',
    'defineControl',
    'defineField',
    'kinds',
    'line',
    'outbox',
    'rule',
    'typed',
  ],
  'lead-form/core': [
    'DefinitionError',
    'answer',
    'asked',
    'checkDefinition',
    'createForm',
    'defineField',
    'kinds',
    'line',
    'parseDefinition',
    'rule',
    'typed',
    'validateSubmission',
    'validateValues',
  ],
  'lead-form/receiver': [
    'clientBehindProxies',
    'clientFromHeader',
    'createMemoryStore',
    'createReceiver',
    'createSqlStore',
    'peerOf',
    'sqlTables',
  ],
};

describe('The package', () => {
  it('has every file that package.json promises', () => {
    const paths = Object.values(promised).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = [...paths, pkg.customElements, pkg.unpkg, pkg.jsdelivr].filter(
      (path) => !existsSync(new URL(path, ROOT)),
    );
    assert.deepEqual(missing, []);
  });

  for (const [entry, names] of Object.entries(NAMES))
    it(`exports from ${entry} exactly what is written here, and imports in Node`, async () => {
      const module = await import(entry);
      assert.deepEqual(Object.keys(module).sort(), names);
    });

  it('hands pages without a bundler the same tools as those with one', async () => {
    const { LeadForm, ...named } = await import('lead-form');
    let toolkit = {};
    await LeadForm.extend((tools) => (toolkit = tools));
    const { html, css, nothing, ...ours } = toolkit;
    assert.deepEqual(
      [html, css, nothing].map((tool) => tool !== undefined),
      [true, true, true],
    );
    assert.deepEqual(
      Object.keys(ours).sort(),
      // Those for forms: events and the outbox are elsewhere too.
      NAMES['lead-form'].filter((name) => !/^Lead|^outbox$/.test(name)),
    );
    for (const [name, tool] of Object.entries(ours)) assert.equal(tool, named[name], name);
  });

  it('says its version as package.json does', async () => {
    const { LeadForm } = await import('lead-form');
    assert.equal(LeadForm.version, pkg.version);
  });

  it('names an existing file in every import of its declarations', () => {
    const declarations = readdirSync(new URL('dist/', ROOT), { recursive: true }).filter((name) =>
      name.endsWith('.d.ts'),
    );
    assert.ok(declarations.includes('index.d.ts'));
    for (const name of declarations)
      for (const [, target] of read(`dist/${name}`).matchAll(/(?:from|import\() ?['"](\.[^'"]*)['"]/g)) {
        assert.match(target, /\.js$/, `${name} imports ${target}`);
        const file = new URL(target.replace(/\.js$/, '.d.ts'), new URL(`dist/${name}`, ROOT));
        assert.ok(existsSync(file), `${name} imports ${target}`);
      }
  });

  it('describes its element for editors', () => {
    const manifest = JSON.parse(read('dist/custom-elements.json'));
    const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter((one) => one.tagName);
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      ['lead-form'],
    );
    for (const { path } of manifest.modules) assert.ok(existsSync(new URL(path, ROOT)), path);
  });
});
