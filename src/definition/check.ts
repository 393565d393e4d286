/**
 * The strict checker: says everything that is wrong with a definition, for its author. What the tolerant reader drops or
 * refuses is always among it; besides, it reports what can be used as it stands and is still a mistake, such as the same
 * option twice.
 */
import * as z from 'zod/mini';
import { fieldTypes } from '../fields/index.ts';
import { isObject } from '../fields/kinds.ts';
import { isTooDeep } from './depth.ts';
import type { Entry } from './entries.ts';
import { entriesOf, flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import { checkBetween } from './check-between.ts';
import { checkLinks, checkMeaning, placeOf } from './check-field.ts';
import { describe, problemAt, problemsOf, unknownWord } from './issues.ts';
import { documentKeys } from './document.ts';
import { documentSchema, fieldSchema } from './schema.ts';
import { findSyntaxFault } from './syntax.ts';

const whole = { pointer: '', words: 'The definition' };

/**
 * Everything that is wrong with a definition, given as a JSON value or as JSON text. Never throws.
 *
 * @returns one problem for each mistake, with its RFC 6901 pointer into the document; an empty list when there is none.
 */
export function checkDefinition(document: unknown): readonly DefinitionProblem[] {
  return typeof document === 'string' ? checkText(document) : checkValue(document);
}

function checkValue(document: unknown): readonly DefinitionProblem[] {
  if (isTooDeep(document)) return [problemAt(whole, [], 'it is nested too deeply', { code: 'tooDeep' })];
  const shape = z.safeParse(documentSchema(anyField), document, { reportInput: true });
  const entries = entriesOf(isObject(document) ? document.fields : undefined);
  return [
    ...problemsOf(shape.error?.issues ?? [], whole),
    ...(isObject(document) ? checkLinks(documentKeys, document, whole) : []),
    ...checkFields(flatten(entries)),
    ...checkBetween(entries),
  ];
}

function checkText(text: string): readonly DefinitionProblem[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column, expected, found } = findSyntaxFault(text);
    const instead = found === '' ? 'the end of the text' : describe(found);
    const sentence = `it is not JSON. Line ${line}, column ${column}: expected ${expected}, found ${instead}`;
    return [problemAt(whole, [], sentence, { code: 'syntax', found })];
  }
  return checkValue(document);
}

/** Stands for the fields in a list while what holds the list is checked: each of them is checked by itself. */
const anyField = z.looseObject({});

function checkFields(entries: readonly Entry[]): readonly DefinitionProblem[] {
  const schemas = new Map([...fieldTypes].map(([name, type]) => [name, fieldSchema(type, anyField)]));
  return entries.flatMap((entry) => {
    const { written } = entry;
    const type = typeof written.type === 'string' ? fieldTypes.get(written.type) : undefined;
    const schema = type && schemas.get(type.type);
    if (!schema) return [checkType(entry)];
    const { error } = z.safeParse(schema, written, { reportInput: true });
    const links = checkLinks(type.keys, written, placeOf(entry));
    return [...(error ? problemsOf(error.issues, placeOf(entry)) : checkMeaning(entry, type)), ...links];
  });
}

function checkType(entry: Entry): DefinitionProblem {
  const { type } = entry.written;
  const [place, path, allowed] = [placeOf(entry), ['type'], [...fieldTypes.keys()]];
  if (typeof type === 'string')
    return unknownWord(place, path, type, allowed, { code: 'unknownType', sentence: `unknown type ${describe(type)}` });
  return type === undefined
    ? { ...problemAt(place, path, 'it is missing', { code: 'missingKey', allowed }) }
    : problemAt(place, path, `expected a text, found ${describe(type)}`, { code: 'wrongType', allowed });
}
