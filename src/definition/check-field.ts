/** What the keys of one field say together, when each of them is right by itself. */
import * as z from 'zod/mini';
import type { Field, FieldType, Option, Text } from '../fields/field.ts';
import type { Keys } from '../fields/kinds.ts';
import { isObject, isText, readOption } from '../fields/kinds.ts';
import type { Entry } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './issues.ts';
import { describe, problemAt, unknownWord } from './issues.ts';
import { unsafeLinks } from './markup.ts';
import { withinReason } from './read.ts';

export const placeOf = ({ pointer, name }: Entry): Place => ({
  pointer,
  words: name ? `Field ${describe(name)}` : `Field ${pointer}`,
});

export const optionsOf = ({ options }: Entry['written']): readonly Option[] =>
  Array.isArray(options) ? options.flatMap((option) => readOption(option) ?? []) : [];

/** `entry` has the keys and kinds that its type asks for. */
export function checkMeaning(entry: Entry, type: FieldType): readonly DefinitionProblem[] {
  // The schema of the type has accepted every key; only options are written in more than one way.
  const field = { name: '', ...entry.written, options: optionsOf(entry.written) } as unknown as Field;
  const limits = checkLimits(entry, field);
  return [...checkOptions(entry), ...limits, ...(limits.length === 0 ? checkDefault(entry, type, field) : [])];
}

function checkOptions(entry: Entry): readonly DefinitionProblem[] {
  const taken = new Set<string>();
  return optionsOf(entry.written).flatMap(({ value }, index) => {
    if (taken.size < taken.add(value).size) return [];
    const sentence = `the option ${describe(value)} stands here a second time`;
    return [problemAt(placeOf(entry), ['options', index], sentence, { code: 'duplicateOption', found: value })];
  });
}

function checkLimits(entry: Entry, field: Field): readonly DefinitionProblem[] {
  if (withinReason(field)) return [];
  const { min, max, minLength, maxLength } = field;
  const [key, limits] =
    min === undefined ? ['minLength', `${minLength} and ${maxLength}`] : ['min', `${min} and ${max}`];
  return [problemAt(placeOf(entry), [key], `no answer lies between ${limits}`, { code: 'impossibleLimits' })];
}

/** No tick, no choice, no text: a default that stands for "not answered". */
const isBlank = (value: unknown): boolean => value === false || String(value).trim() === '';

function checkDefault(entry: Entry, type: FieldType, field: Field): readonly DefinitionProblem[] {
  const value = field.default;
  if (value === undefined || isBlank(value)) return [];
  const fits = type.format(value, field, 'en') !== undefined;
  if (fits && z.safeParse(type.value?.(field) ?? z.never(), value).success) return [];
  const problem = { code: 'unacceptableDefault', sentence: `this field does not accept ${describe(value)}` } as const;
  const values = field.options?.map((option) => option.value) ?? [];
  const unknown = [value].flat().find((part) => typeof part === 'string' && !values.includes(part));
  return values.length > 0 && typeof unknown === 'string'
    ? [unknownWord(placeOf(entry), ['default'], unknown, values, problem)]
    : [problemAt(placeOf(entry), ['default'], problem.sentence, { code: problem.code, found: describe(value) })];
}

/** Links of the texts under `keys` that could run script or open something but a page, a mail or a call. */
export function checkLinks(keys: Keys, written: Record<string, unknown>, place: Place): readonly DefinitionProblem[] {
  return Object.entries(written).flatMap(([key, value]) => {
    const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (kind?.keys && isObject(value))
      return checkLinks(kind.keys, value, { pointer: `${place.pointer}/${key}`, words: `${place.words}, ${key}` });
    return kind?.kind === 'text' && isText(value) ? checkText(value, [key], place) : [];
  });
}

function checkText(text: Text, path: readonly string[], place: Place): readonly DefinitionProblem[] {
  if (typeof text !== 'string')
    return Object.entries(text).flatMap(([language, words]) => checkText(words, [...path, language], place));
  return unsafeLinks(text).map((address) =>
    problemAt(place, path, `the link to ${describe(address)} is shown as plain text; use https:, mailto: or tel:`, {
      code: 'unsafeLink',
      found: describe(address),
    }),
  );
}
