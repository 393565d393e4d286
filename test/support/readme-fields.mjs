/**
 * The tables of the definition in README.md: what can be asked, and every key. They are made from the same keys and
 * descriptions as the JSON Schema for editors.
 */
import { readFileSync } from 'node:fs';
import { code, table } from './markdown-table.mjs';

const DIST = new URL('../../dist/', import.meta.url);

const codes = (keys) => keys.map(code).join(' ');

/** Descriptions are plain text: examples of markup and tags are not meant as such. */
const plain = (text) => text.replace(/\*\*\w+\*\*|\*\w+\*|\[\w+\]\([^)]+\)|<[^>]+>/g, code('$&'));
const described = (properties) =>
  Object.entries(properties).map(([key, { description }]) => [code(key), plain(description)]);

/** What stands in a JSON Schema under the keys of an object, also where it is one of several. */
const propertiesOf = (schema) =>
  Object.assign({}, schema.properties, ...(schema.anyOf ?? []).map((part) => part.properties ?? {}));

/** The field types in the order of the registry, each with its keys but `type`. */
function typesOf({ $defs }) {
  const types = $defs.field.oneOf.filter(({ properties }) => properties.type.const !== undefined);
  return types.map(({ title, description, properties }) => {
    const keys = Object.entries(properties).filter(([key]) => key !== 'type');
    return { title, description, keys: Object.fromEntries(keys) };
  });
}

/** Keys that any field with an answer may have; a type without all of them has its keys listed in full. */
function ownKeys({ keys }, common) {
  const names = Object.keys(keys);
  const asksAsUsual = common.every((key) => names.includes(key));
  return asksAsUsual ? codes(names.filter((key) => !common.includes(key))) : `only ${codes(names)}`;
}

function typeTable(types, common, sentAs) {
  const rows = types.map((type) => [
    code(type.title),
    plain(type.description),
    ownKeys(type, common),
    sentAs[type.title] ?? '–',
  ]);
  return table('', ['type', 'what it asks', 'keys of its own', 'what is sent'], rows);
}

/** Each further key once for each of its meanings, with the types that it has it at. */
function furtherKeys(types, common, commonKeys) {
  const meanings = new Map();
  for (const { title, keys } of types)
    for (const [key, { description }] of Object.entries(keys)) {
      if (common.includes(key) && commonKeys[key].description === description) continue;
      const meaning = `${key}\n${description}`;
      meanings.set(meaning, [...(meanings.get(meaning) ?? []), title]);
    }
  return [...meanings].map(([meaning, at]) => {
    const [key, description] = meaning.split('\n');
    return [code(key), codes(at), plain(description)];
  });
}

/** The keys of an object, with those of the objects and lists in it as `key.key`. */
function nestedKeys(properties) {
  return Object.entries(properties).flatMap(([key, property]) => {
    const inner = property.properties ?? property.items?.properties ?? {};
    return [[key, property], ...Object.entries(inner).map(([part, value]) => [`${key}.${part}`, value])];
  });
}

/** The blocks of README.md that tell of the definition, by the name of their markers. */
export async function definitionTables(dist = DIST) {
  const schema = JSON.parse(readFileSync(new URL('definition.schema.json', dist), 'utf8'));
  const { asked } = await import(new URL('fields/field.js', dist).href);
  const { sentAs } = await import(new URL('definition/json-schema.js', dist).href);
  const types = typesOf(schema);
  const common = Object.keys(asked);
  const { keys: commonKeys } = types.find(({ keys }) => common.every((key) => key in keys));
  const pick = (keys) => Object.fromEntries(keys.map((key) => [key, commonKeys[key]]));
  const { option, step, condition, expression, source, answer } = schema.$defs;
  const heads = ['key', 'what it says'];
  return {
    fields: typeTable(types, common, sentAs),
    conditions: table('', heads, described(propertiesOf(condition))),
    expressions: table('', heads, described(propertiesOf(expression))),
    keys: [
      table('Every field that is answered', heads, described(pick(common))),
      table('Some fields', ['key', 'at', 'what it says'], furtherKeys(types, common, commonKeys)),
      table('An option', heads, described(propertiesOf(option))),
      table('A step', heads, described(propertiesOf(step))),
      table('The document', heads, described(Object.fromEntries(nestedKeys(schema.properties)))),
      table('Where a value of a mapping comes from', heads, described(propertiesOf(source))),
      table('How the answer of a receiver is read', heads, described(propertiesOf(answer))),
    ].join('\n\n'),
  };
}
