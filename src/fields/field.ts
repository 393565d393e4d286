/**
 * The contract of a field type. `fields/email.ts` says everything pure about e-mail; shared code never asks
 * `type === …`, the type answers for itself.
 */
import type { Keys } from './kinds.ts';
import { autocomplete, boolean, choice, condition, name, text } from './kinds.ts';
import type { AnswerSchema } from './rules.ts';

/** A sentence: a string, or one string for each language by BCP 47 tag (`{ "en": "Name", "fr": "Nom" }`). */
export type Text = string | { readonly [language: string]: string };

export interface Option {
  readonly value: string;
  readonly label: Text;
}

/** When something is shown. Comparisons on an unanswered or irrelevant field are false, but `"answered": false`. */
export type Condition =
  | {
      /** Name of another field, looked up in the innermost group first; `group/name` reaches into a group. */
      readonly field: string;
      readonly is?: Comparable;
      readonly isNot?: Comparable;
      readonly in?: readonly Comparable[];
      readonly notIn?: readonly Comparable[];
      readonly includes?: Comparable;
      readonly answered?: boolean;
      readonly above?: Comparable;
      readonly atLeast?: Comparable;
      readonly below?: Comparable;
      readonly atMost?: Comparable;
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] };

export type Comparable = string | number | boolean;

/** What a native control holds: the text of an input or textarea, a tick, or the values ticked in a list. */
export type Typed = string | boolean | readonly string[];

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
}

/** Which template draws a field. Several types share one; `none` draws nothing. */
export type ControlName =
  'input' | 'textarea' | 'select' | 'choices' | 'checkbox' | 'group' | 'heading' | 'paragraph' | 'none';

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
  /** From what was typed to a value, in the visitor's locale; `undefined` when it cannot be read. Default: as it is. */
  readonly parse?: (typed: Typed, locale: string) => unknown;
  /** From a value (default, prefill) to what the control holds; `undefined` when it does not fit. */
  readonly format: (value: unknown, field: Field, locale: string) => Typed | undefined;
}

/** Declares a field type. It is the identity; it checks the shape and keeps the exact types of `keys`. */
export const defineField = <const T extends FieldType>(type: T): T => type;

/** Keys of everything that stands in the form. */
export const placed = { showIf: condition, width: choice('full', 'half') };

/** Keys of everything that asks something. */
export const asked = { name, label: text, hint: text, required: boolean, autocomplete, ...placed };

/** `format` of types that hold one line or block of text. */
export const formatText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
