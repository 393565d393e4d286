/** The JSON document that describes a form: its keys, and what the form works with after reading. */
import type { Field, Text } from '../fields/field.ts';
import { choice, fields, integer, list, object, string, text, texts, url } from '../fields/kinds.ts';
import type { FieldDefinition } from '../fields/index.ts';
import type { Written } from '../fields/kinds.ts';

const destinationKeys = { url, encoding: choice('json', 'text', 'urlencoded', 'multipart') };
const successKeys = { title: text, text, redirect: url };

export const documentKeys = {
  $schema: string,
  format: integer,
  id: string,
  revision: string,
  title: text,
  description: text,
  fields,
  submitLabel: text,
  destinations: list(object(destinationKeys, 'url')),
  success: object(successKeys),
  messages: texts,
};

/** Destinations after the first are not sent to yet: their author has to know. */
export const moreThanOne = (list: unknown): boolean => Array.isArray(list) && list.length > 1;

/** The format that this release reads. `format` may be left out. */
export const FORMAT = 1;

/** A definition as an author writes it in TypeScript; the JSON is the same. */
export type LeadFormDefinition = Omit<Written<typeof documentKeys>, 'fields'> & {
  readonly fields: readonly FieldDefinition[];
};

/** Where submissions go. */
export interface DestinationDefinition {
  readonly url: string;
  readonly encoding?: 'json' | 'text' | 'urlencoded' | 'multipart';
}

/** What the visitor sees once the submission was accepted. Texts may quote answers: `{{name}}`. */
export interface Success {
  readonly title?: Text;
  readonly text?: Text;
  /** An http(s) address to go to instead of showing a panel. */
  readonly redirect?: string;
}

/** A definition that was read: everything in it can be used as it stands. */
export interface Definition {
  readonly id?: string;
  readonly revision?: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly fields: readonly Field[];
  readonly submitLabel?: Text;
  readonly destinations?: readonly DestinationDefinition[];
  readonly success?: Success;
  readonly messages?: { readonly [key: string]: Text };
}
