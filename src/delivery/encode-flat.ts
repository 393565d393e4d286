import type { EncodedSubmission, FlatEncoding } from './encode.ts';
import type { Entry } from './flatten.ts';
import { flatten } from './flatten.ts';
import { slackMessage } from './slack.ts';
import type { Submission } from './submission.ts';

/**
 * Writes a submission as pairs of names and values.
 *
 * - `urlencoded`, `multipart`: the answers under their own names and the envelope under `_lead_…`; see `flatten`.
 * - `slack`: the answers as one readable message.
 */
export function encodeFlat(submission: Submission, encoding: FlatEncoding): EncodedSubmission {
  if (encoding === 'slack') return urlencoded([['payload', slackMessage(submission)]]);
  if (encoding === 'urlencoded') return urlencoded(flatten(submission));
  return multipart(flatten(submission), `lead-form-${submission.id}`);
}

const urlencoded = (entries: Entry[]): EncodedSubmission => ({
  body: String(new URLSearchParams(entries)),
  contentType: 'application/x-www-form-urlencoded',
});

/**
 * Multipart form data by the WHATWG algorithm. By hand, because `FormData` draws a new boundary at every attempt.
 * The boundary comes from the random id, which no visitor can know while answering.
 */
function multipart(entries: Entry[], boundary: string): EncodedSubmission {
  const parts = entries.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n\r\n${value}\r\n`,
  );
  return { body: `${parts.join('')}--${boundary}--\r\n`, contentType: `multipart/form-data; boundary=${boundary}` };
}

/** Only `"`, CR and LF are escaped, the same as `encodeURIComponent` does, and nothing else. */
const escapeName = (name: string) => name.replace(/["\r\n]/g, encodeURIComponent);
