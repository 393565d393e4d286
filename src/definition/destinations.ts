/**
 * Where submissions go, as an author writes it. What stands in `mapping`, `headers`, `answer` and `encryption` is handed
 * on as it is: delivery reads it, and the strict checker judges it.
 */
import type { Condition } from '../fields/field.ts';
import type { Keys } from '../fields/kinds.ts';
import { choice, condition, isObject, kind, object, string, url } from '../fields/kinds.ts';

/** A receiver, and how it is spoken to. */
export interface ReceiverDefinition {
  /** `http:` or `https:`, absolute or relative to the page. */
  readonly url: string;
  /** Name of a known receiver such as `hubspot`; `none` speaks plainly. Default: recognised from the address. */
  readonly recipe?: string;
  /** Default: what the recipe says, else `json`. */
  readonly encoding?: 'json' | 'text' | 'urlencoded' | 'multipart';
  /** `form-post` makes the request of a plain HTML form, whose answer nobody can read. Default: `fetch`. */
  readonly transport?: 'fetch' | 'form-post';
  /** Then exactly this is sent and nothing else. */
  readonly mapping?: Mapping;
  /** Further request headers. They cost a CORS preflight, which many receivers refuse. */
  readonly headers?: { readonly [name: string]: string };
  /** How the answer is read; wins over the recipe, key by key. */
  readonly answer?: AnswerDefinition;
}

/** Where submissions go. */
export interface DestinationDefinition extends ReceiverDefinition {
  /** Sent to only when this holds for the answers. Default: always. */
  readonly when?: Condition;
  /** Tried at once when this destination does not take a submission. */
  readonly fallback?: ReceiverDefinition;
}

/** The receiver's names (`EMAIL`, nested `properties/size`), each with where its value comes from. */
export interface Mapping {
  readonly [name: string]: Source;
}

/**
 * The path of an answer (`email`, `company/name`), an RFC 6901 pointer into the envelope (`/id`, `/page/url`), or a
 * constant. An unanswered one is left out, unless `empty` says what is sent in its place.
 */
export type Source =
  string | { readonly value: string | number | boolean } | { readonly from: string; readonly empty?: string | null };

/** How the answer of a receiver is read. Pointers are RFC 6901 pointers into its JSON. */
export interface AnswerDefinition {
  /** An answer of 2xx counts only when this stands there; without `is`, anything but `false`, `0`, `""` or `null`. */
  readonly accepted?: { readonly at: string; readonly is?: string | number | boolean | null };
  /** Further statuses that mean "I have it", for example 409 for an id that has to be unique. */
  readonly alsoAccepted?: readonly number[];
  /** A regular expression that the body of those must match, where the same status may mean something else. */
  readonly alsoAcceptedWith?: string;
  /** Where the problems of single fields stand. Default: `/errors`. */
  readonly problems?: string;
  /** Where a message about the whole form stands. Default: `/detail`, then `/title`. */
  readonly message?: string;
  /** A regular expression whose first group finds the receiver's name of a field in the message of a problem. */
  readonly field?: string;
  /** What a good answer means. `accepted`: it is given before the receiver has looked at the data. */
  readonly confirmation?: 'confirmed' | 'accepted';
  /** The receiver's names of fields, each with the pointer of an answer: `{ "EMAIL": "/email" }`. */
  readonly names?: { readonly [name: string]: string };
}

/** The public key to which submissions are encrypted. */
export interface EncryptionDefinition {
  /** Of 2048 bits or more. */
  readonly key: PublicKey;
}

/** A public RSA key as a JSON Web Key (RFC 7517). */
export interface PublicKey {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
  readonly [member: string]: unknown;
}

/**
 * Whatever stands there is handed on: to send in plain what was to be encrypted would be worse than not to send it.
 */
export const encryption = kind<EncryptionDefinition>('encryption', () => true);

const receiverKeys = {
  url,
  recipe: string,
  encoding: choice('json', 'text', 'urlencoded', 'multipart'),
  transport: choice('fetch', 'form-post'),
  mapping: kind<Mapping>('mapping', isObject),
  headers: kind<{ readonly [name: string]: string }>('headers', isObject),
  answer: kind<AnswerDefinition>('answer', isObject),
} satisfies Keys;

export const destination = object({ ...receiverKeys, when: condition, fallback: object(receiverKeys, 'url') }, 'url');

/** The names that `recipe` may have; a test compares them with those that delivery knows. */
export const recipeNames: readonly string[] = [
  'none',
  'zapier',
  'make',
  'n8n',
  'pipedream',
  'hubspot',
  'salesforce',
  'mailchimp',
  'mautic',
  'espocrm',
  'odoo',
  'slack',
  'discord',
  'google-apps-script',
  'google-forms',
  'supabase',
  'formspree',
  'netlify',
  'basin',
  'getform',
  'web3forms',
];
