import type { ResolvedDestination } from './destination.ts';
import type { Submission } from './submission.ts';

/** What a request carries. The same submission always gives the same body. */
export interface EncodedSubmission {
  body: string;
  contentType: string;
}

type Encoding = ResolvedDestination['encoding'];
export type FlatEncoding = Exclude<Encoding, 'json' | 'text'>;
export type Encoder = (submission: Submission) => EncodedSubmission;

/**
 * What writes a submission as the body of a request.
 *
 * - `json`: the envelope as `application/json`. Costs a CORS preflight.
 * - `text`: the same JSON as `text/plain`, for receivers that refuse the preflight.
 * - all others: pairs of names and values, by a chunk that few forms need. It is asked for when the form opens, so that
 *   it is there when the visitor sends; rejects when it cannot be loaded.
 */
export async function loadEncoder(encoding: Encoding): Promise<Encoder> {
  if (encoding === 'json' || encoding === 'text') {
    const contentType = encoding === 'text' ? 'text/plain;charset=UTF-8' : 'application/json';
    return (submission) => ({ body: JSON.stringify(submission), contentType });
  }
  const { encodeFlat } = await import('./encode-flat.ts');
  return (submission) => encodeFlat(submission, encoding);
}
