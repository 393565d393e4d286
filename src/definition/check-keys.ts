/** Whether each key of an object is known, there when needed, and of its kind. */
import type { Keys, Kind, KindName } from '../fields/kinds.ts';
import { isObject, isText } from '../fields/kinds.ts';
import { autocompleteWords, isAutocomplete } from './autocomplete.ts';
import { checkCondition } from './check-condition.ts';
import type { DefinitionProblem } from './errors.ts';
import { unsafeLinks } from './markup.ts';
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
  date: 'a date that exists, as YYYY-MM-DD',
  url: 'an http: or https: address, or one relative to the page',
  autocomplete: 'a text',
  choice: 'a text',
  options: 'a list',
  condition: 'an object',
  fields: 'a list',
  strings: 'a list of texts',
  texts: 'an object of texts',
  object: 'an object',
  list: 'a list',
} satisfies Record<KindName, string>;

/** What a kind asks for besides being accepted. */
const further: { readonly [K in KindName]?: (value: unknown, place: Place, kind: Kind) => Problems } = {
  text: checkText,
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
  return typeof value === 'string' && kind.choices
    ? [unknownWord(place, 'invalidValue', `found ${describe(value)}`, value, kind.choices)]
    : [unexpected(place, typeof value === 'string' ? 'invalidValue' : 'wrongType', expected[kind.kind], value)];
}

const each = (value: unknown, place: Place, check: (entry: unknown, place: Place) => Problems): Problems =>
  Array.isArray(value) ? value.flatMap((entry, index) => check(entry, inside(place, index))) : [];

function checkOption(option: unknown, place: Place): Problems {
  const { value, ...rest } = isObject(option) ? option : { value: option };
  const valued = typeof value === 'string' && value !== '';
  const { label } = rest;
  return [
    ...(valued ? [] : [unexpected(place, 'wrongType', 'a text that is not empty, or { "value", "label" }', option)]),
    ...Object.keys(rest).flatMap((key) => (key === 'label' ? [] : [unknownKey(key, ['value', 'label'], place)])),
    ...(label === undefined ? [] : checkKind({ kind: 'text', accepts: isText }, label, inside(place, 'label'))),
  ];
}

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

function checkText(text: unknown, place: Place): Problems {
  if (isObject(text))
    return Object.entries(text).flatMap(([language, words]) => {
      const at = inside(place, language);
      return isLanguage(language)
        ? checkText(words, at)
        : [unexpected(at, 'invalidLanguage', 'a language tag such as "en" or "pt-BR"', language)];
    });
  return unsafeLinks(String(text)).map((address) =>
    unexpected(place, 'unsafeLink', 'https:, http:, mailto:, tel: or an address relative to the page', address),
  );
}
