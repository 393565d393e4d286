/**
 * The contract of a field type. `fields/email.ts` says everything pure about e-mail; shared code never asks
 * `type === …`, the type answers for itself.
 */
import type { Keys } from './kinds.ts';
import {
  autocomplete,
  boolean,
  choice,
  condition,
  integer,
  list,
  name,
  object,
  pattern,
  string,
  text,
  texts,
} from './kinds.ts';
import type { Problem } from './problem.ts';
import type { AnswerSchema } from './rules.ts';

/** A sentence: a string, or one string for each language by BCP 47 tag (`{ "en": "Name", "fr": "Nom" }`). */
export type Text = string | { readonly [language: string]: string };

export interface Option {
  readonly value: string;
  readonly label: Text;
  /** Offered only while this holds. */
  readonly showIf?: Condition;
  /** Chosen alone: ticking it takes the other ticks away, such as "None of these". */
  readonly exclusive?: boolean;
}

/** When something is shown. Comparisons on an unanswered or irrelevant field are false, but `"answered": false`. */
export type Condition =
  | {
      /** Name of another field, looked up in the innermost group first; `group/name` reaches into a group. */
      readonly field: string;
      readonly is?: Comparable | Reference;
      readonly isNot?: Comparable | Reference;
      readonly in?: readonly Comparable[];
      readonly notIn?: readonly Comparable[];
      readonly includes?: Comparable | Reference;
      readonly answered?: boolean;
      readonly above?: Comparable | Reference;
      readonly atLeast?: Comparable | Reference;
      readonly below?: Comparable | Reference;
      readonly atMost?: Comparable | Reference;
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] };

export type Comparable = string | number | boolean;

/** The answer to another field. */
export interface Reference {
  readonly field: string;
}

/** A literal, the answer to a field, or the result of a further expression. */
export type Operand = string | number | Reference | Expression;

/** How a computed field is worked out. What is not answered takes no part; a result without its operands is none. */
export type Expression =
  | { readonly sum: readonly Operand[] }
  | { readonly product: readonly Operand[] }
  /** The first less the second. */
  | { readonly difference: readonly [Operand, Operand] }
  /** How many of these are answered; several ticks or rows count one by one. */
  | { readonly count: readonly Operand[] }
  | { readonly concat: readonly Operand[]; readonly separator?: string }
  /** From the first day to the second, in whole units. `"today"` is one too. */
  | { readonly dateDifference: readonly [Operand, Operand]; readonly unit?: 'days' | 'weeks' | 'months' | 'years' }
  | {
      readonly lookup: Operand;
      readonly table: { readonly [value: string]: string | number };
      readonly otherwise?: string | number;
    };

/** A rule across fields: the answer is refused, with this message, while the condition holds. */
export interface CrossFieldRule {
  readonly refuseIf: Condition;
  readonly message: Text;
}

/** Where the page holds the value of a hidden field. */
export interface Origin {
  /** A parameter of the query string. */
  readonly query?: string;
  readonly page?: 'url' | 'path' | 'title';
  /** The page before this one, without its query. */
  readonly referrer?: boolean;
  /** A `<meta name>`, if the tag allows it: `allow="meta:name"`. */
  readonly meta?: string;
  /** A cookie, if the tag allows it: `allow="cookie:name"`. */
  readonly cookie?: string;
}

/** A file that the visitor chose, as far as a form looks at it. In the page it is a DOM `File`. */
export interface FileLike {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its media type; `''` when the browser knows none. */
  readonly type: string;
}

/** What a native control holds: the text of an input or textarea, a tick, the values ticked in a list, or files. */
export type Typed = string | boolean | readonly (string | FileLike)[];

/** One field as the form uses it: read, checked, options and nested fields normalised. */
export interface Field {
  readonly type: string;
  /** `''` for content blocks, which ask nothing. */
  readonly name: string;
  readonly label?: Text;
  readonly hint?: Text;
  readonly placeholder?: Text;
  readonly text?: Text;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly autocomplete?: string;
  readonly width?: 'full' | 'half';
  readonly showIf?: Condition;
  readonly options?: readonly Option[];
  readonly fields?: readonly Field[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly rows?: number;
  readonly level?: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly id?: string;
  readonly review?: boolean;

  readonly requiredIf?: Condition;
  readonly readOnly?: boolean;
  readonly readOnlyIf?: Condition;
  readonly rules?: readonly CrossFieldRule[];
  /** The author's own sentences, by problem code. */
  readonly messages?: { readonly [code: string]: Text };
  readonly pattern?: string;
  readonly equalTo?: string;
  readonly step?: number;
  readonly unique?: boolean;
  /** Where the same field of the other rows is found: derived, never written. */
  readonly uniqueAmong?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly compute?: Expression;
  /** What `compute` came to: derived, never written. */
  readonly computed?: string | number | undefined;
  readonly decimals?: number;
  /** The answers that its texts quote: derived, never written. */
  readonly quoted?: readonly unknown[];
  readonly from?: Origin;
  readonly low?: Text;
  readonly high?: Text;
  readonly parts?: readonly string[];
  readonly labels?: { readonly [part: string]: Text };
  readonly preferred?: readonly string[];
  readonly only?: readonly string[];
  readonly addLabel?: Text;
  readonly columns?: readonly Option[];
  readonly accept?: readonly string[];
  readonly multiple?: boolean;
  readonly maxSize?: number;
  readonly maxTotalSize?: number;

  /** Types of the host bring keys of their own. */
  readonly [key: string]: unknown;
}

/** What a field may look at while it is asked: the other answers, the clock and the language of the visitor. */
export interface Surroundings {
  /** BCP 47 tag. */
  readonly language: string;
  /** IANA name, such as `Europe/Rome`. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The answer to a field by the name that was written; `undefined` while it is unanswered or not asked. */
  readonly valueOf: (reference: string) => unknown;
}

/** A field and where its answer stands in `values`, as an RFC 6901 pointer. */
export interface FieldPlace {
  readonly field: Field;
  readonly pointer: string;
}

/** Which template draws a field, by the name it is registered under. Several types share one; `none` draws nothing. */
export type ControlName = string;

/** Native attributes of a control, by their HTML names. `undefined` leaves one out. */
export type Attributes = { readonly [attribute: string]: string | number | undefined };

export interface FieldType {
  readonly type: string;
  readonly control: ControlName;
  /** What an author may write besides `type`. */
  readonly keys: Keys;
  /** Keys without which the field cannot be asked. */
  readonly needs: readonly string[];
  /** What an untouched control holds. Left out by content blocks and groups, which hold no answer of their own. */
  readonly empty?: Typed;
  /** What is sent when nothing was answered. Left out: nothing is sent. */
  readonly blank?: false | readonly [];
  /** What a visitor may send: the zod schema of an answer that is not empty. */
  readonly value?: (field: Field) => AnswerSchema;
  /** Native attributes that follow from the definition. */
  readonly attributes?: (field: Field) => Attributes;
  /** Why a value that the schema takes is refused, where the reason names a part of it. */
  readonly check?: (value: unknown, place: FieldPlace) => Pick<Problem, 'code' | 'params'> | undefined;
  /** The files that were chosen, each with the name of its part in a multipart body. */
  readonly files?: (typed: Typed, place: FieldPlace) => readonly (readonly [part: string, file: FileLike])[];
  /** From what was typed to a value, in the visitor's locale; `undefined` when it cannot be read. Default: as it is. */
  readonly parse?: (typed: Typed, locale: string, place?: FieldPlace) => unknown;
  /** From a value (default, prefill) to what the control holds; `undefined` when it does not fit. */
  readonly format: (value: unknown, field: Field, locale: string) => Typed | undefined;
  /** The field as which it is asked, as an author would write it. Gets the JSON as it stands, before anything is trusted. */
  readonly expand?: (written: { readonly [key: string]: unknown }) => { readonly [key: string]: unknown };
  /** Its fields are asked once for each row; the answers are a list of objects. */
  readonly repeats?: boolean;
  /** A value as a person writes it; `undefined` when it is best left as it is. */
  readonly describe?: (value: string, locale: string) => string | undefined;
  /** What follows from language, clock or other answers: keys that take the place of those written. */
  readonly derive?: (field: Field, surroundings: Surroundings) => Partial<Field>;
}

/** Declares a field type. It is the identity; it checks the shape and keeps the exact types of `keys`. */
export const declareField = <const T extends FieldType>(type: T): T => type;

/** Keys of everything that stands in the form. */
export const placed = { showIf: condition, width: choice('full', 'half') };

/** Keys of everything that asks something. */
export const asked = {
  name,
  label: text,
  hint: text,
  required: boolean,
  requiredIf: condition,
  readOnly: boolean,
  readOnlyIf: condition,
  rules: list(object({ refuseIf: condition, message: text }, 'refuseIf', 'message')),
  messages: texts,
  autocomplete,
  unique: boolean,
  ...placed,
};

/** Keys of everything that is typed. */
export const typed = {
  ...asked,
  placeholder: text,
  default: string,
  minLength: integer,
  maxLength: integer,
  pattern,
  equalTo: string,
};

/** `format` of types that hold one line or block of text. */
export const formatText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
