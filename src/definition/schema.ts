/**
 * The kinds as zod schemas, from which the JSON Schema for editors is made. What a field type or the document may hold is
 * said once, in its `keys`; here is only what each kind looks like. The checker asks the same kinds and says more.
 */
import * as z from 'zod/mini';
import type { FieldType } from '../fields/field.ts';
import type { Keys, Kind, KindName } from '../fields/kinds.ts';
import { step } from '../fields/step.ts';
import { knownTypes, writableTypes } from './check-types.ts';
import { documentKeys, FORMAT } from './document.ts';

type Schema = z.ZodMiniType;

const string = z.string();
const filled = string.check(z.minLength(1));

export const text = z.union([string, z.record(string, string)]);
export const option = z.union([
  filled,
  z.strictObject({
    value: filled,
    label: z.optional(text),
    showIf: z.optional(z.lazy((): Schema => condition)),
    exclusive: z.optional(z.boolean()),
    other: z.optional(text),
  }),
]);

/** The answer to another field. */
export const reference = z.strictObject({ field: string });
const literal = z.union([string, z.number(), z.boolean()]);
const comparable = z.union([string, z.number(), z.boolean(), reference]);
const ordered = z.union([string, z.number(), reference]);
const conditions = z.array(z.lazy((): Schema => condition));
const comparison = z.strictObject({
  field: string,
  is: z.optional(comparable),
  isNot: z.optional(comparable),
  in: z.optional(z.array(literal)),
  notIn: z.optional(z.array(literal)),
  includes: z.optional(comparable),
  answered: z.optional(z.boolean()),
  above: z.optional(ordered),
  atLeast: z.optional(ordered),
  below: z.optional(ordered),
  atMost: z.optional(ordered),
});
export const condition = z.union([
  comparison,
  z.strictObject({ all: conditions }),
  z.strictObject({ any: conditions }),
  z.strictObject({ none: conditions }),
]);

const result = z.union([string, z.number()]);
const operand = z.lazy((): Schema => z.union([string, z.number(), reference, expression]));
const operands = z.array(operand).check(z.minLength(1));
// A tuple would say the same, but editors complete nothing in one.
const pair = z.array(operand).check(z.length(2));
export const expression = z.union([
  z.strictObject({ sum: operands }),
  z.strictObject({ product: operands }),
  z.strictObject({ difference: pair }),
  z.strictObject({ count: operands }),
  z.strictObject({ concat: operands, separator: z.optional(string) }),
  z.strictObject({ dateDifference: pair, unit: z.optional(z.enum(['days', 'weeks', 'months', 'years'])) }),
  z.strictObject({ lookup: operand, table: z.record(string, result), otherwise: z.optional(result) }),
]);

const constant = z.union([string, z.number(), z.boolean()]);
const pointer = string.check(z.regex(/^(?:\/(?:[^~/]|~[01])*)*$/));
/** Where the value under one name of the receiver comes from. */
export const source = z.union([
  filled,
  z.strictObject({ value: constant }),
  z.strictObject({ from: filled, empty: z.optional(z.nullable(string)) }),
]);

/** How the answer of a receiver is read. */
export const answer = z.strictObject({
  accepted: z.optional(z.strictObject({ at: pointer, is: z.optional(z.nullable(constant)) })),
  alsoAccepted: z.optional(z.array(z.int().check(z.minimum(300), z.maximum(599)))),
  alsoAcceptedWith: z.optional(string),
  problems: z.optional(pointer),
  message: z.optional(pointer),
  field: z.optional(string),
  confirmation: z.optional(z.enum(['confirmed', 'accepted'])),
  names: z.optional(z.record(string, pointer)),
});

const publicKey = z.looseObject({ kty: z.literal('RSA'), n: filled, e: filled });

const meanings = {
  text: () => text,
  string: () => z.string(),
  name: () => string.check(z.regex(/^[^_\s](?:[\s\S]*\S)?$/)),
  boolean: () => z.boolean(),
  integer: () => z.int().check(z.minimum(0)),
  number: () => z.number(),
  date: () => string.check(z.regex(/^(?:\d{4}-\d\d-\d\d|today|[-+]\d{1,4}[dwmy])$/)),
  time: () => string.check(z.regex(/^\d\d:\d\d(?::\d\d)?$/)),
  datetime: () => string.check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)),
  pattern: () => z.string(),
  expression: () => expression,
  duration: () => string.check(z.regex(/^[1-9]\d{0,3}[mhd]$/)),
  url: () => filled,
  autocomplete: () => z.string(),
  choice: ({ choices = [] }) => z.enum(choices),
  options: () => z.array(option).check(z.minLength(1)),
  condition: () => condition,
  fields: () => z.array(z.lazy((): Schema => fieldSchema)).check(z.minLength(1)),
  strings: () => z.array(string),
  texts: () => z.record(string, text),
  mapping: () => z.record(filled, source),
  headers: () => z.record(filled, string),
  answer: () => answer,
  encryption: () => z.strictObject({ key: publicKey }),
  object: ({ keys = {}, needs = [] }) => z.strictObject(shapeOf(keys, needs)),
  list: ({ item }) => z.array(item ? schemaOf(item) : z.unknown()),
} satisfies Record<KindName, (kind: Kind) => Schema>;

const schemaOf = (kind: Kind): Schema => meanings[kind.kind](kind);

const shapeOf = (keys: Keys, needs: readonly string[]): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(keys).map(([key, kind]) => [key, needs.includes(key) ? schemaOf(kind) : z.optional(schemaOf(kind))]),
  );

const typeSchema = ({ type, keys, needs }: FieldType) =>
  z.strictObject({ type: z.literal(type), ...shapeOf(keys, needs) });

/** One schema for each field type, in the order of the registry. */
export const typeSchemas: ReadonlyMap<string, ReturnType<typeof typeSchema>> = new Map(
  [...writableTypes(knownTypes())].map(([name, type]) => [name, typeSchema(type)]),
);

/** A type of the page, which brings keys that nobody here can know. */
export const hostTypeSchema = z.looseObject({ type: string.check(z.regex(/-/)) });

const [first, ...others] = typeSchemas.values();

export const fieldSchema: Schema = first
  ? z.union([z.discriminatedUnion('type', [first, ...others]), hostTypeSchema])
  : hostTypeSchema;

export const stepSchema = z.strictObject(shapeOf(step.keys, step.needs));

export const documentSchema = z.strictObject({
  ...shapeOf(documentKeys, []),
  steps: z.optional(z.array(stepSchema).check(z.minLength(1))),
  format: z.optional(z.literal(FORMAT)),
});
