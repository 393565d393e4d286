import type { AnswerReading } from './answer.ts';
import type { TransportKind } from './destination.ts';
import type { Encoding } from './encode.ts';
import type { Lists, TextEntry } from './flatten.ts';
import type { Mapping } from './mapping.ts';
import type { Submission } from './submission.ts';

/** A JSON object. */
export type Members = { readonly [name: string]: unknown };

/**
 * How to speak with one receiver, as data. What a definition says itself wins, key by key. A recipe imports nothing, so
 * that each can be a small file of its own that only the forms load which need it.
 */
export interface Recipe {
  /** How the body is written. Default `json`. */
  readonly encoding?: Encoding;
  /** Default `fetch`. `form-post` where a page of another site cannot read the answer: it needs a flat encoding. */
  readonly transport?: TransportKind;
  /** Request headers beside the usual ones. Each costs a CORS preflight. */
  readonly headers?: { readonly [name: string]: string };
  /** Parameters that the address gets unless it has them; `null`: one that it must not have. */
  readonly query?: { readonly [name: string]: string | null };
  /** What is sent. Default: the envelope. */
  readonly mapping?: Mapping;
  /** Names that the body needs and the query parameters of the address that hold their values, as the vendor writes it. */
  readonly fromAddress?: { readonly [name: string]: string };
  /** How several choices are written in flat encodings. */
  readonly lists?: Lists;
  /** How the answer is read. Plain JSON: it is stored with a submission that waits. */
  readonly reading?: AnswerReading;
  /** What anybody can do who finds this address in the page: a sentence for the console of the owner. */
  readonly exposes?: string;
  /** Answers end in the cells of a spreadsheet: formulas are defused. */
  readonly spreadsheet?: boolean;
  /**
   * Makes the body of a receiver that wants a shape of its own. A pure function: every attempt sends the same.
   *
   * @param entries What `document` holds, as an HTML form would send it.
   * @param document What the mapping makes of the answers; without one, the answers.
   */
  readonly write?: (submission: Submission, entries: readonly TextEntry[], document: Members) => object;
  /** The name under which flat encodings carry what `write` made, as JSON. */
  readonly payload?: string;
}
