import type { Files } from './files.ts';
import { toJson } from './files.ts';
import type { Mapping } from './mapping.ts';
import type { Recipe } from './recipe.ts';
import type { Submission } from './submission.ts';

/**
 * How the body of a request is written.
 *
 * - `json`: the envelope as `application/json`. Files have their bytes as `content`, in base64.
 * - `text`: the same JSON as `text/plain`.
 * - `urlencoded`, `multipart`: the answers under their own names and the envelope under `_lead_…`; see `flatten`. Files are
 *   parts of their own in `multipart`; `urlencoded` has only their names.
 */
export type Encoding = 'json' | 'text' | 'urlencoded' | 'multipart';

/** What a request carries. The same submission always gives the same bytes. */
export interface EncodedSubmission {
  /** One text, unless there are files. */
  body: readonly (string | ArrayBuffer)[];
  contentType: string;
}

/** What is said to a receiver, and how it is written. */
export interface Wording extends Pick<Recipe, 'write' | 'payload' | 'lists' | 'spreadsheet'> {
  readonly encoding: Encoding;
  readonly mapping?: Mapping | undefined;
}

/** Writes a submission. Rejects when it holds what no text can be made of, such as a cycle. */
export type Encoder = (submission: Submission, files: Files) => Promise<EncodedSubmission>;

/** JSON as `application/json`, which costs a CORS preflight, or as `text/plain`, for receivers that refuse it. */
export async function encodeJson(
  document: object,
  files: Files,
  encoding: 'json' | 'text' = 'json',
): Promise<EncodedSubmission> {
  const contentType = encoding === 'text' ? 'text/plain;charset=UTF-8' : 'application/json';
  return { body: [await toJson(document, files)], contentType };
}
