/** Last step of the build: what is made from the built files themselves. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const DIST = new URL('../../dist/', import.meta.url);

const writeJson = (name, content) => writeFile(new URL(name, DIST), `${JSON.stringify(content, null, 2)}\n`);

async function rewrite(name, pattern, replacement) {
  const file = new URL(name, DIST);
  await writeFile(file, (await readFile(file, 'utf8')).replace(pattern, replacement));
}

/** tsc keeps the extension `.ts` of an import in declarations, where only `.js` says which file is meant. */
async function pointDeclarationsAtModules() {
  for (const name of await readdir(DIST, { recursive: true }))
    if (name.endsWith('.d.ts')) await rewrite(name, /((?:from|import\() ?['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js');
}

/** The manifest is read beside `dist/`, where there is no `src/`. A source file that has only types is no module there. */
async function pointManifestAtModules() {
  await rewrite('custom-elements.json', /"(?:\/?src|\.)\/([^"]+)\.ts"/g, '"dist/$1.js"');
  const { modules, ...manifest } = JSON.parse(await readFile(new URL('custom-elements.json', DIST), 'utf8'));
  const built = modules.filter(({ path }) => existsSync(new URL(`../${path}`, DIST)));
  await writeJson('custom-elements.json', { ...manifest, modules: built });
}

/** The generator imports the class of the element, but not those of its events. */
async function importEventsInJsxTypes() {
  const { modules } = JSON.parse(await readFile(new URL('custom-elements.json', DIST), 'utf8'));
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
  const events = element.events.map(({ type }) => type.text).join(', ');
  await rewrite('jsx.d.ts', /^/, `import type { ${events} } from './index.js';\n`);
}

async function writeDefinitionSchema() {
  const { definitionJsonSchema } = await import(new URL('definition/json-schema.js', DIST).href);
  await writeJson('definition.schema.json', definitionJsonSchema());
}

/** Subresource integrity values of the files that pages load by URL, keyed by file name. */
async function writeIntegrity() {
  const integrity = {};
  const names = (await readdir(DIST)).filter((name) => /^lead-form[\w.-]*\.js$/.test(name)).sort();
  for (const name of names) {
    const digest = createHash('sha384').update(await readFile(new URL(name, DIST)));
    integrity[name] = `sha384-${digest.digest('base64')}`;
  }
  await writeJson('integrity.json', integrity);
}

await pointDeclarationsAtModules();
await pointManifestAtModules();
await importEventsInJsxTypes();
await writeIntegrity();
await writeDefinitionSchema();
