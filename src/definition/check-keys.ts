/** Whether each key of an object is known, there when needed, and of its kind. */
import type { Keys, Kind, KindName } from '../fields/kinds.ts';
import { isObject, optionKeys } from '../fields/kinds.ts';
import { autocompleteWords, isAutocomplete } from './autocomplete.ts';
import { checkCondition } from './check-condition.ts';
import { checkExpression } from './check-expression.ts';
import { checkPattern, checkText, checkTexts } from './check-text.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unexpected, unknownKey, unknownWord } from './place.ts';

type Problems = readonly DefinitionProblem[];

export function checkKeys(keys: Keys, needs: readonly string[], written: object, place: Place): Problems {
  const missing = needs.filter((need) => !(need in written));
  return [
    ...missing.map((key) => problemAt(inside(place, key), 'missingKey', 'it is missing')),
    ...Object.entries(written).flatMap(([key, value]: [string, unknown]) => {
      const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (value === undefined) return [];
      return kind ? checkKind(kind, value, inside(place, key)) : [unknownKey(key, Object.keys(keys), place)];
    }),
  ];
}

/** What is expected of a kind, in words. */
const expected = {
  text: 'a text, or an object with one for each language, such as { "en": "Name" }',
  string: 'a text',
  name: 'a name that starts with neither "_" nor a space and does not end with a space',
  boolean: 'true or false',
  integer: 'a whole number, 0 or more',
  number: 'a number',
  date: 'a date that exists, as YYYY-MM-DD, or a day from today on: "today", "+14d", "-18y"',
  time: 'a time of day, as HH:MM',
  datetime: 'a date that exists with a time of day, as YYYY-MM-DDTHH:MM',
  pattern: 'a regular expression',
  expression: 'an object',
  duration: 'a span of minutes, hours or days, such as "30m", "12h" or "7d"',
  url: 'an http: or https: address, or one relative to the page',
  autocomplete: 'a text',
  choice: 'a text',
  options: 'a list',
  condition: 'an object',
  fields: 'a list',
  strings: 'a list of texts',
  texts: 'an object of texts',
  mapping: 'an object with a source for each name of the receiver, such as { "EMAIL": "email" }',
  headers: 'an object of texts',
  answer: 'an object',
  encryption: 'an object',
  object: 'an object',
  list: 'a list',
} satisfies Record<KindName, string>;

/** What a kind asks for besides being accepted. */
const further: { readonly [K in KindName]?: (value: unknown, place: Place, kind: Kind) => Problems } = {
  text: checkText,
  texts: checkTexts,
  pattern: checkPattern,
  expression: checkExpression,
  autocomplete: (value, place) =>
    isAutocomplete(String(value))
      ? []
      : [
          unknownWord(
            place,
            'unknownAutocomplete',
            `${describe(value)} is no autofill token of HTML, such as "email" or "work tel"`,
            String(value),
            autocompleteWords,
          ),
        ],
  options: (value, place) => each(value, place, checkOption),
  condition: checkCondition,
  fields: (value, place) =>
    each(value, place, (field, at) => (isObject(field) ? [] : [unexpected(at, 'wrongType', 'an object', field)])),
  object: (value, place, { keys = {}, needs = [] }) => (isObject(value) ? checkKeys(keys, needs, value, place) : []),
  list: (value, place, { item }) => each(value, place, (entry, at) => (item ? checkKind(item, entry, at) : [])),
};

function checkKind(kind: Kind, value: unknown, place: Place): Problems {
  if (kind.accepts(value)) return further[kind.kind]?.(value, place, kind) ?? [];
  if (typeof value !== 'string') return [unexpected(place, 'wrongType', expected[kind.kind], value)];
  if (kind.kind === 'pattern') return checkPattern(value, place);
  return kind.choices
    ? [unknownWord(place, 'invalidValue', `found ${describe(value)}`, value, kind.choices)]
    : [unexpected(place, 'invalidValue', expected[kind.kind], value)];
}

const each = (value: unknown, place: Place, check: (entry: unknown, place: Place) => Problems): Problems =>
  Array.isArray(value) ? value.flatMap((entry, index) => check(entry, inside(place, index))) : [];

function checkOption(option: unknown, place: Place): Problems {
  const { value, ...rest } = isObject(option) ? option : { value: option };
  const valued = typeof value === 'string' && value !== '';
  return [
    ...(valued ? [] : [unexpected(place, 'wrongType', 'a text that is not empty, or { "value", "label" }', option)]),
    ...checkKeys(optionKeys, [], rest, place),
  ];
}
