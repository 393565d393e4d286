/** What the keys of one field say together. */
import * as z from 'zod/mini';
import type { Field, FieldType, Option } from '../fields/field.ts';
import { readOption } from '../fields/kinds.ts';
import type { Entry } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unknownWord } from './place.ts';
import { withinReason } from './read.ts';

export const placeOf = ({ pointer, name }: Entry): Place => ({
  pointer,
  words: `Field ${name ? describe(name) : pointer}`,
});

export const optionsOf = ({ options }: Entry['written']): readonly Option[] =>
  Array.isArray(options) ? options.flatMap((option) => readOption(option) ?? []) : [];

/** Says nothing about keys that are not of their kind: somebody else does. */
export function checkMeaning(entry: Entry, type: FieldType): readonly DefinitionProblem[] {
  const usable = Object.entries(entry.written).filter(
    ([key, value]) => Object.hasOwn(type.keys, key) && type.keys[key]?.accepts(value),
  );
  // Every key was accepted by the kind that its type is inferred from; only options are written in more than one way.
  const field = { name: '', ...Object.fromEntries(usable), options: optionsOf(entry.written) } as unknown as Field;
  const empty = type.needs.filter((need) => Array.isArray(entry.written[need]) && entry.written[need].length === 0);
  return [
    ...empty.map((need) => problemAt(inside(placeOf(entry), need), 'invalidValue', 'the list is empty')),
    ...checkOptions(entry),
    ...(withinReason(field) ? checkDefault(entry, type, field) : [limitsProblem(entry, field)]),
  ];
}

function checkOptions(entry: Entry): readonly DefinitionProblem[] {
  const taken = new Set<string>();
  return optionsOf(entry.written).flatMap(({ value }, index) => {
    if (taken.size < taken.add(value).size) return [];
    const place = inside(inside(placeOf(entry), 'options'), index);
    return [problemAt(place, 'duplicateOption', `${describe(value)} stands here a second time`, { found: value })];
  });
}

function limitsProblem(entry: Entry, { min, max, minLength, maxLength }: Field): DefinitionProblem {
  const byLength = min === undefined || max === undefined || min <= max;
  const [key, limits] = byLength ? ['minLength', `${minLength} and ${maxLength}`] : ['min', `${min} and ${max}`];
  return problemAt(inside(placeOf(entry), key), 'impossibleLimits', `nothing lies between ${limits}`);
}

/** No tick, no choice, no text: a default that stands for "not answered". */
const isBlank = (value: unknown): boolean => value === false || String(value).trim() === '';

function checkDefault(entry: Entry, type: FieldType, field: Field): readonly DefinitionProblem[] {
  const value = field.default;
  if (value === undefined || isBlank(value)) return [];
  const fits = type.format(value, field, 'en') !== undefined;
  const schema = type.value?.(field);
  if (!schema || (fits && z.safeParse(schema, value).success)) return [];
  const place = inside(placeOf(entry), 'default');
  const sentence = `this field does not accept ${describe(value)}`;
  const values = field.options?.map((option) => option.value) ?? [];
  const unknown = [value].flat().find((part) => typeof part === 'string' && !values.includes(part));
  return values.length > 0 && typeof unknown === 'string'
    ? [unknownWord(place, 'unacceptableDefault', sentence, unknown, values)]
    : [problemAt(place, 'unacceptableDefault', sentence, { found: describe(value) })];
}
