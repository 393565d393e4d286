/** The JSON document that describes a form: its keys, and what the form works with after reading. */
import type { Field, Text } from '../fields/field.ts';
import type { FieldDefinition, StepDefinition } from '../fields/definitions.ts';
import {
  boolean,
  choice,
  duration,
  fields,
  integer,
  list,
  object,
  string,
  strings,
  text,
  texts,
  url,
} from '../fields/kinds.ts';
import type { Written } from '../fields/kinds.ts';
import type { DestinationDefinition, EncryptionDefinition } from './destinations.ts';
import { destination, encryption } from './destinations.ts';

export type { DestinationDefinition } from './destinations.ts';

const successKeys = { title: text, text, redirect: url };

export const documentKeys = {
  $schema: string,
  format: integer,
  id: string,
  revision: string,
  title: text,
  description: text,
  fields,
  steps: fields,
  layout: choice('page', 'conversational'),
  history: boolean,
  submitLabel: text,
  destinations: list(destination),
  keepFor: duration,
  mailTo: string,
  encryption,
  success: object(successKeys),
  messages: texts,
  prefill: object({ query: strings, earlier: strings }),
  draft: object({ keepFor: duration, fields: strings }, 'keepFor', 'fields'),
  answers: boolean,
};

/** The format that this release reads. `format` may be left out. */
export const FORMAT = 1;

/** A definition as an author writes it in TypeScript; the JSON is the same. */
export type LeadFormDefinition = Omit<Written<typeof documentKeys>, 'fields' | 'steps'> &
  (
    | { readonly fields: readonly FieldDefinition[]; readonly steps?: never }
    | { readonly steps: readonly StepDefinition[]; readonly fields?: never }
  );

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
  /** The fields; of a form in steps, its steps: fields of type `step`. */
  readonly fields: readonly Field[];
  readonly layout?: 'page' | 'conversational';
  /** Whether each step is an entry in the browser's history. */
  readonly history?: boolean;
  readonly submitLabel?: Text;
  readonly destinations?: readonly DestinationDefinition[];
  /** How long a submission that nobody acknowledged waits on the device: `3d`. */
  readonly keepFor?: string;
  /** E-mail address that is offered when sending failed. */
  readonly mailTo?: string;
  /** The key to which submissions are encrypted. It may be unusable: then nothing may be sent. */
  readonly encryption?: EncryptionDefinition;
  readonly success?: Success;
  readonly messages?: { readonly [key: string]: Text };
  /** Names of fields that the query string or an earlier submission on this device may fill in. */
  readonly prefill?: { readonly query?: readonly string[]; readonly earlier?: readonly string[] };
  /** Which answers survive a reload, and for how long. */
  readonly draft?: { readonly keepFor: string; readonly fields: readonly string[] };
  /** Whether the submission also lists the answers as a person would read them. */
  readonly answers?: boolean;
}
