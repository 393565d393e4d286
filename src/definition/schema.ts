/**
 * The kinds as zod schemas, for the strict checker and the JSON Schema. What a field type or the document may hold is
 * said once, in its `keys`; here is only what each kind means. Sentences stand beside the rule that they explain.
 */
import * as z from 'zod/mini';
import type { FieldType } from '../fields/field.ts';
import type { Keys, Kind, KindName } from '../fields/kinds.ts';
import { isDate, isWebAddress } from '../fields/kinds.ts';
import { autocompleteWords, isAutocomplete } from './autocomplete.ts';
import { documentKeys, FORMAT } from './document.ts';
import type { DefinitionProblemCode } from './errors.ts';

type Schema = z.ZodMiniType;

/** What a broken rule says besides its sentence. */
export interface RuleParams {
  readonly code: DefinitionProblemCode;
  readonly words?: readonly string[];
}

const rule = <T>(holds: (value: T) => boolean, error: string, params: RuleParams = { code: 'invalidValue' }) =>
  z.refine<T>(holds, { error, params: { ...params } });

/** An object of known keys. An issue of zod does not say which keys are known: here its message lists them. */
const strict = <T extends Record<string, Schema>>(shape: T) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const string = z.string();
const languages = z.record(string, string).check(
  rule((texts) => Object.keys(texts).length > 0, 'expected one text per language, found none'),
  rule((texts) => Object.keys(texts).every(isLanguage), 'expected language tags such as "en" or "pt-BR" as keys', {
    code: 'invalidLanguage',
  }),
);
export const text = z.union([string, languages]);

export const option = z.union([
  string.check(z.minLength(1)),
  strict({ value: string.check(z.minLength(1)), label: z.optional(text) }),
]);

const comparable = z.union([string, z.number(), z.boolean()]);
const ordered = z.union([string, z.number()]);

const comparison = strict({
  field: string,
  is: z.optional(comparable),
  isNot: z.optional(comparable),
  in: z.optional(z.array(comparable)),
  notIn: z.optional(z.array(comparable)),
  includes: z.optional(comparable),
  answered: z.optional(z.boolean()),
  above: z.optional(ordered),
  atLeast: z.optional(ordered),
  below: z.optional(ordered),
  atMost: z.optional(ordered),
}).check(
  rule((condition) => Object.keys(condition).length > 1, 'expected a comparison beside "field", such as "is"', {
    code: 'missingKey',
  }),
);
const conditions = z.array(z.lazy((): Schema => condition));
export const condition = z.union([
  comparison,
  strict({ all: conditions }),
  strict({ any: conditions }),
  strict({ none: conditions }),
]);

const NAME = 'a name is not empty, starts with neither "_" nor a space, and ends with no space';

/** What a kind needs to know: itself, and what the entries of a `fields` list are. */
type Meaning = (kind: Kind, fields: Schema) => Schema;

const meanings = {
  text: () => text,
  string: () => string,
  name: () => string.check(z.regex(/^[^_\s](?:[\s\S]*\S)?$/, NAME)),
  boolean: () => z.boolean(),
  integer: () => z.int().check(z.minimum(0)),
  number: () => z.number(),
  date: () => string.check(rule(isDate, 'expected a date that exists, as YYYY-MM-DD')),
  url: () => string.check(rule(isWebAddress, 'expected a web address: https://…, http://… or relative to the page')),
  autocomplete: () =>
    string.check(
      rule(isAutocomplete, 'expected an autofill token of HTML, such as "email" or "work tel"', {
        code: 'unknownAutocomplete',
        words: autocompleteWords,
      }),
    ),
  choice: ({ choices = [] }) => z.enum(choices),
  options: () => z.array(option).check(z.minLength(1)),
  condition: () => condition,
  fields: (_kind, fields) => z.array(fields).check(z.minLength(1)),
  strings: () => z.array(string),
  texts: () => z.record(string, text),
  object: ({ keys = {}, needs = [] }, fields) => strict(shapeOf(keys, needs, fields)),
  list: ({ item }, fields) => z.array(item ? schemaOf(item, fields) : z.unknown()),
} satisfies Record<KindName, Meaning>;

const schemaOf = (kind: Kind, fields: Schema): Schema => (meanings[kind.kind] as Meaning)(kind, fields);

const shapeOf = (keys: Keys, needs: readonly string[], fields: Schema): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(keys).map(([key, kind]) => {
      const schema = schemaOf(kind, fields);
      return [key, needs.includes(key) ? schema : z.optional(schema)];
    }),
  );

/** One field as an author writes it. `fields` is what the fields in a group are. */
export const fieldSchema = ({ type, keys, needs }: FieldType, fields: Schema) =>
  strict({ type: z.literal(type), ...shapeOf(keys, needs, fields) });

/** The whole document. `fields` is what its fields are. */
export const documentSchema = (fields: Schema) =>
  strict({ ...shapeOf(documentKeys, ['fields'], fields), format: z.optional(z.literal(FORMAT)) });
