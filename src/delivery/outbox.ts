import type { Receipt } from './answer.ts';
import { readAnswer } from './answer.ts';
import type { ResolvedDestination } from './destination.ts';
import type { EncodedSubmission, Encoder } from './encode.ts';
import { loadEncoder } from './encode.ts';
import type { SubmissionStore } from './store.ts';
import type { Submission } from './submission.ts';
import type { Transport } from './transport.ts';

/** Brings submissions to their receivers. */
export interface Outbox {
  /**
   * Delivers a submission and tells what became of it. Never rejects. A repeated call with the same submission and
   * destination sends the very same bytes.
   */
  deliver(submission: Submission, destination: ResolvedDestination): Promise<Receipt>;
}

/**
 * An outbox that stores first, sends once and forgets only what was acknowledged. What was refused stays stored for the
 * next attempt; a submission that replaces another takes its place. A store that fails does not stop the delivery.
 */
export function createOutbox({ transport, store }: { transport: Transport; store: SubmissionStore }): Outbox {
  return {
    async deliver(submission, destination) {
      const { url, confirmation, encoding } = destination;
      const key = `${submission.id} ${url}`;
      const forgetReplaced = () => store.delete(`${submission.replaces} ${url}`);
      const frozen = await attempt(() => store.get(key));
      const encoder = await attempt(() => loadEncoder(encoding));
      // No network for the chunk is no network for the submission.
      if (!encoder) return readAnswer({ kind: 'unreachable' }, confirmation);
      const record = frozen ?? { key, url, ...encodeSafely(submission, encoder) };
      await attempt(() => store.put(record).then(forgetReplaced));
      const receipt = readAnswer(await transport.send(record), confirmation);
      // The replaced one again, because the store may have failed to keep the correction in its place.
      if (receipt.status === 'sent') await attempt(() => store.delete(key).then(forgetReplaced));
      return receipt;
    },
  };
}

/** What the host page adds may be cyclic or a BigInt: that must not cost the answers. */
function encodeSafely(submission: Submission, encode: Encoder): EncodedSubmission {
  try {
    return encode(submission);
  } catch {
    return encode({ ...submission, extra: undefined });
  }
}

/** `undefined` in place of any failure. */
const attempt = <T>(work: () => Promise<T>): Promise<T | undefined> =>
  Promise.resolve()
    .then(work)
    .catch(() => undefined);
