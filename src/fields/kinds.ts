/**
 * Kinds: what an author may write under one key of a definition, as data.
 *
 * One list serves three readers: the element's tolerant reader asks `accepts` (a few bytes), the strict checker and the
 * JSON Schema turn the same kinds into zod schemas (`definition/schema.ts`), and TypeScript infers the authors' types.
 */
import type { Condition, Expression, Option, Text } from './field.ts';

export type KindName =
  | 'text'
  | 'string'
  | 'name'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime'
  | 'pattern'
  | 'expression'
  | 'duration'
  | 'url'
  | 'autocomplete'
  | 'choice'
  | 'options'
  | 'condition'
  | 'fields'
  | 'strings'
  | 'texts'
  | 'mapping'
  | 'headers'
  | 'answer'
  | 'encryption'
  | 'object'
  | 'list';

/** What may stand under one key. `T` is what TypeScript authors may write there. */
export interface Kind<T = unknown> {
  readonly kind: KindName;
  /** Whether a value can be used as it is. Nested objects and lists are read key by key instead. */
  readonly accepts: (value: unknown) => boolean;
  /** `choice`: the words allowed. */
  readonly choices?: readonly string[];
  /** `object`: its keys. */
  readonly keys?: Keys;
  /** `object`: keys without which it is of no use. */
  readonly needs?: readonly string[];
  /** `list`: what each entry is. */
  readonly item?: Kind;
  /** Never set: carries `T` for inference. */
  readonly written?: T;
}

export type Keys = { readonly [key: string]: Kind };

/** The object that an author may write for a set of keys, of which `N` may not be left out. */
export type Written<K extends Keys, N extends string = never> = {
  readonly [P in Exclude<keyof K, N>]?: K[P] extends Kind<infer T> ? T : never;
} & { readonly [P in Extract<keyof K, N>]: K[P] extends Kind<infer T> ? T : never };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isString = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A sentence: a string, or one string for each language (`{ "en": "Name", "fr": "Nom" }`). */
export const isText = (value: unknown): value is Text =>
  isString(value) || (isObject(value) && Object.values(value).length > 0 && Object.values(value).every(isString));

/** A regular expression with the flag `v`, as `pattern` of HTML. It has to match the whole value. */
export const wholeMatch = (source: string): RegExp | undefined => {
  try {
    return new RegExp(`^(?:${source})$`, 'v');
  } catch {
    return undefined;
  }
};

/** An `http:` or `https:` address, absolute or relative to the page. */
export const isWebAddress = (value: unknown): value is string =>
  // What stands before the first colon is a scheme, unless a slash, a question mark or a hash came earlier.
  isString(value) && /^\s*(https?:\/\/[^\s/]|(?![^/?#]*:)\S)/i.test(value);

/** An option as an author may write it, where a text alone does not do. */
export interface WrittenOption {
  readonly value: string;
  readonly label?: Text;
  readonly showIf?: Condition;
  readonly exclusive?: boolean;
  /** The question after "Other": a line of text, asked and required while this option is chosen. */
  readonly other?: Text;
}

/** Declares a kind that needs no more than a name and a test. */
export const kind = <T>(name: KindName, accepts: (value: unknown) => boolean): Kind<T> => ({ kind: name, accepts });

export const text = kind<Text>('text', isText);
export const string = kind<string>('string', isString);
/** A field name: not empty, not starting with `_` (those belong to the envelope of flat encodings). */
export const name = kind<string>('name', (value) => isString(value) && /^[^_\s]/.test(value) && !/\s$/.test(value));
export const boolean = kind<boolean>('boolean', (value) => typeof value === 'boolean');
export const integer = kind<number>('integer', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
export const number = kind<number>('number', isNumber);
export const pattern = kind<string>('pattern', (value) => isString(value) && wholeMatch(value) !== undefined);
/** A span of time: `"30m"`, `"12h"`, `"7d"`. */
export const duration = kind<string>('duration', (value) => isString(value) && /^[1-9]\d{0,3}[mhd]$/.test(value));
export const expression = kind<Expression>('expression', isObject);
export const url = kind<string>('url', isWebAddress);
export const autocomplete = kind<string>('autocomplete', isString);
export const options = kind<readonly (string | WrittenOption)[]>('options', Array.isArray);
export const condition = kind<Condition>('condition', isObject);
export const strings = kind<readonly string[]>('strings', (value) => Array.isArray(value) && value.every(isString));
export const texts = kind<{ readonly [key: string]: Text }>(
  'texts',
  (value) => isObject(value) && Object.values(value).every(isText),
);
export const fields = kind<readonly { readonly type: string }[]>('fields', Array.isArray);

export const choice = <const C extends readonly string[]>(...choices: C): Kind<C[number]> => ({
  kind: 'choice',
  accepts: (value) => isString(value) && choices.includes(value),
  choices,
});
export const object = <K extends Keys, const N extends string = never>(
  keys: K,
  ...needs: readonly N[]
): Kind<Written<K, N>> => ({ kind: 'object', accepts: isObject, keys, needs });
export const list = <T>(item: Kind<T>): Kind<readonly T[]> => ({ kind: 'list', accepts: Array.isArray, item });

/** What an author may write about an option. */
export const optionKeys = { value: string, label: text, showIf: condition, exclusive: boolean, other: text };

/** One entry of `options` as the form uses it, or nothing when it cannot be offered. A number is taken as its digits. */
export function readOption(value: unknown): Option | undefined {
  const written = isObject(value) ? value : { value };
  const { value: key, label, showIf, exclusive } = written;
  if (!(isString(key) && key !== '') && !isNumber(key)) return undefined;
  return {
    value: String(key),
    label: isText(label) ? label : String(key),
    // Its grammar is for the reader and the checker to judge.
    ...(isObject(showIf) && { showIf: showIf as unknown as Condition }),
    ...(exclusive === true && { exclusive }),
  };
}
