/**
 * The strict checker: says everything that is wrong with a definition, for its author. What the tolerant reader drops or
 * refuses is always among it; besides, it reports what can be used as it stands and is still a mistake, such as the same
 * option twice.
 */
import { fieldTypes } from '../fields/index.ts';
import { isObject } from '../fields/kinds.ts';
import { checkBetween } from './check-between.ts';
import { checkMeaning, placeOf } from './check-field.ts';
import { checkKeys } from './check-keys.ts';
import { isTooDeep } from './depth.ts';
import { documentKeys, FORMAT, moreThanOne } from './document.ts';
import type { Entry } from './entries.ts';
import { entriesOf, flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import { describe, inside, problemAt, unexpected, unknownWord, whole } from './place.ts';
import { findSyntaxFault } from './syntax.ts';

/**
 * Everything that is wrong with a definition, given as a JSON value or as JSON text. Never throws.
 *
 * @returns one problem for each mistake, with its RFC 6901 pointer into the document; an empty list when there is none.
 */
export function checkDefinition(document: unknown): readonly DefinitionProblem[] {
  return typeof document === 'string' ? checkText(document) : checkValue(document);
}

function checkText(text: string): readonly DefinitionProblem[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column, expected, found } = findSyntaxFault(text);
    const instead = found === '' ? 'the end of the text' : describe(found);
    const sentence = `it is not JSON. Line ${line}, column ${column}: expected ${expected}, found ${instead}`;
    return [problemAt(whole, 'syntax', sentence, { found })];
  }
  return checkValue(document);
}

function checkValue(document: unknown): readonly DefinitionProblem[] {
  if (!isObject(document)) return [unexpected(whole, 'wrongType', 'an object', document)];
  if (isTooDeep(document)) return [problemAt(whole, 'tooDeep', 'it is nested too deeply')];
  const entries = entriesOf(document.fields);
  const { format = FORMAT } = document;
  return [
    ...(format === FORMAT ? [] : [unexpected(inside(whole, 'format'), 'invalidValue', String(FORMAT), format)]),
    ...checkKeys(documentKeys, ['fields'], { ...document, format: FORMAT }, whole),
    ...flatten(entries).flatMap(checkField),
    ...(Array.isArray(document.fields) ? checkBetween(entries) : []),
    ...(moreThanOne(document.destinations) ? [tooManyDestinations] : []),
  ];
}

const tooManyDestinations = problemAt(
  inside(inside(whole, 'destinations'), 1),
  'invalidValue',
  'this release sends to the first destination only; let that one pass the submission on',
);

function checkField(entry: Entry): readonly DefinitionProblem[] {
  const { type: name, ...written } = entry.written;
  const place = inside(placeOf(entry), 'type');
  const allowed = [...fieldTypes.keys()];
  if (name === undefined) return [problemAt(place, 'missingKey', 'it is missing', { allowed })];
  if (typeof name !== 'string') return [unexpected(place, 'wrongType', 'a text', name)];
  const type = fieldTypes.get(name);
  if (!type) return [unknownWord(place, 'unknownType', `unknown type ${describe(name)}`, name, allowed)];
  return [...checkKeys(type.keys, type.needs, written, placeOf(entry)), ...checkMeaning(entry, type)];
}
