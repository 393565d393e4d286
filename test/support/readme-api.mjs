/**
 * The tables in README.md. Those of attributes, properties, methods, events, parts and custom properties are made from the
 * manifest, which is made from the docstrings; those of the definition come from `readme-fields.mjs`.
 * `node test/support/readme-api.mjs` writes them; a test compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { code, table } from './markdown-table.mjs';
import { definitionTables } from './readme-fields.mjs';

const README = new URL('../../README.md', import.meta.url);
const MANIFEST = new URL('../../dist/custom-elements.json', import.meta.url);

function signature({ name, parameters = [], return: result }) {
  const list = parameters.map(({ name: parameter, optional }) => parameter + (optional ? '?' : '')).join(', ');
  return code(`${name}(${list})${result?.type ? `: ${result.type.text}` : ''}`);
}

function tables({ attributes = [], members = [], events = [], cssParts = [], cssProperties = [], cssStates = [] }) {
  const documented = members.filter(({ description, static: isStatic }) => description && !isStatic);
  const properties = documented.filter(({ kind }) => kind === 'field');
  const methods = documented.filter(({ kind }) => kind === 'method');
  const described = (list) => list.map(({ name, description }) => [code(name), description]);
  return [
    table('Attributes', ['attribute', 'what it does'], described(attributes)),
    table(
      'Properties',
      ['property', 'type', 'what it does'],
      properties.map(({ name, type, description }) => [code(name), code(type?.text ?? ''), description]),
    ),
    table(
      'Methods',
      ['method', 'what it does'],
      methods.map((method) => [signature(method), method.description]),
    ),
    table(
      'Events',
      ['event', 'type', 'when'],
      events.map(({ name, type, description }) => [code(name), code(type?.text ?? 'Event'), description]),
    ),
    table('Parts', ['part', 'what it is'], described(cssParts)),
    table(
      'Custom properties',
      ['property', 'default', 'what it sets'],
      cssProperties.map(({ name, default: standard, description }) => [
        code(name),
        standard ? code(standard) : '',
        description,
      ]),
    ),
    table('States', ['state', 'when'], described(cssStates)),
  ];
}

/** The text with `content` between the markers of that name. */
function between(text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md needs the lines ${start} and ${end} around its tables.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/**
 * README.md as it is, and as it should be.
 *
 * @throws {Error} when the README has no place for the tables
 */
export async function readmeWithApi() {
  const readme = readFileSync(README, 'utf8');
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
  const blocks = { ...(await definitionTables()), api: tables(element).filter(Boolean).join('\n\n') };
  const written = Object.entries(blocks).reduce((text, [name, content]) => between(text, name, content), readme);
  const style = await resolveConfig(README);
  return { readme, expected: await format(written, { ...style, parser: 'markdown' }) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(README, (await readmeWithApi()).expected);
