/**
 * The strict checker: says everything that is wrong with a definition, for its author. What the tolerant reader drops or
 * refuses is always among it; besides, it reports what can be used as it stands and is still a mistake, such as the same
 * option twice.
 */
import { isObject } from '../fields/kinds.ts';
import { checkBetween } from './check-between.ts';
import { checkDelivery } from './check-destinations.ts';
import { checkPaths, checkStart, checkStep } from './check-document.ts';
import { checkMeaning, isStep, placeOf } from './check-field.ts';
import { checkKeys } from './check-keys.ts';
import type { Types } from './check-types.ts';
import { knownTypes, writableTypes } from './check-types.ts';
import { isTooDeep } from './depth.ts';
import { documentKeys, FORMAT } from './document.ts';
import type { Entry } from './entries.ts';
import { entriesOf, flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import { describe, inside, problemAt, unexpected, unknownWord, whole } from './place.ts';
import { findSyntaxFault } from './syntax.ts';

/**
 * Everything that is wrong with a definition, given as a JSON value or as JSON text. Never throws.
 *
 * @param types field types besides those of this release and those registered here: a page hands in the registry of its
 *   form, because the checker is loaded as a file of its own.
 * @returns one problem for each mistake, with its RFC 6901 pointer into the document; an empty list when there is none.
 */
export function checkDefinition(document: unknown, types?: Types): readonly DefinitionProblem[] {
  return typeof document === 'string' ? checkText(document, types) : checkValue(document, types);
}

function checkText(text: string, types?: Types): readonly DefinitionProblem[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column, expected, found } = findSyntaxFault(text);
    const instead = found === '' ? 'the end of the text' : describe(found);
    const sentence = `it is not JSON. Line ${line}, column ${column}: expected ${expected}, found ${instead}`;
    return [problemAt(whole, 'syntax', sentence, { found })];
  }
  return checkValue(document, types);
}

function checkValue(document: unknown, more?: Types): readonly DefinitionProblem[] {
  if (!isObject(document)) return [unexpected(whole, 'wrongType', 'an object', document)];
  if (isTooDeep(document)) return [problemAt(whole, 'tooDeep', 'it is nested too deeply')];
  const types = knownTypes(more);
  const writable = writableTypes(types);
  const roots = entriesOf(document, types);
  const written = flatten(roots).filter(({ virtual }) => !virtual);
  const { format = FORMAT, fields, steps = fields } = document;
  return [
    ...(format === FORMAT ? [] : [unexpected(inside(whole, 'format'), 'invalidValue', String(FORMAT), format)]),
    ...checkKeys(documentKeys, [], { ...document, format: FORMAT }, whole),
    ...checkStart(document),
    ...written.flatMap((entry) => (isStep(entry) ? checkPage(entry, steps, types) : checkField(entry, writable))),
    ...(Array.isArray(fields ?? steps) ? checkBetween({ roots, types }) : []),
    ...checkPaths(document, { roots, types }),
    ...checkDelivery(document, { roots, types }),
  ];
}

function checkPage(entry: Entry, steps: unknown, types: Types): readonly DefinitionProblem[] {
  const { type: _type, ...written } = entry.written;
  const { keys = {} } = types.get('step') ?? {};
  const raw: unknown = Array.isArray(steps) ? steps[Number(entry.pointer.split('/').at(-1))] : undefined;
  const place = placeOf(entry);
  return [...checkKeys(keys, [], written, place), ...checkStep(written, raw, place)];
}

function checkField(entry: Entry, writable: Types): readonly DefinitionProblem[] {
  const { type: name, ...written } = entry.written;
  const place = inside(placeOf(entry), 'type');
  const allowed = [...writable.keys()];
  if (name === undefined) return [problemAt(place, 'missingKey', 'it is missing', { allowed })];
  if (typeof name !== 'string') return [unexpected(place, 'wrongType', 'a text', name)];
  const type = writable.get(name);
  if (type) return [...checkKeys(type.keys, type.needs, written, placeOf(entry)), ...checkMeaning(entry, type)];
  const sentence = `unknown type ${describe(name)}`;
  // A dash tells the types of the page from ours, as with custom elements.
  const way = `${sentence}; register it with defineField before the form is opened`;
  return name.includes('-')
    ? [problemAt(place, 'unknownType', way, { found: describe(name), allowed })]
    : [unknownWord(place, 'unknownType', sentence, name, allowed)];
}
