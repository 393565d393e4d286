import type { Messages } from '../model/messages.ts';
import type { ForwardSettings } from './forward.ts';
import type { RateLimit, RateLimiter } from './rate-limit.ts';
import type { ReceivedSubmission, SubmissionStore } from './store.ts';

/** What went wrong on the side of the receiver. */
export type FailedPart = 'store' | 'onSubmission' | 'forward' | 'receiver';

/** Told about every failure of the receiver itself. `id`: of the submission that it was about, where one is known. */
export type Reporter = (error: unknown, part: FailedPart, id?: string) => void;

export interface ReceiverOptions {
  /**
   * The definition that the forms on the pages have, or a list of them, told apart by `form.id`: objects, or JSON texts. An
   * older revision may stand behind the present one. `'*'` takes whatever is sent, unchecked: for a test inbox only.
   */
  readonly definition: unknown;
  /** Where submissions are kept: `createSqlStore`, or a store of your own. */
  readonly store: SubmissionStore;
  /**
   * Origins of the pages that may post here, such as `https://www.example.com`; `'*'` for every page. Default: only pages of
   * the receiver's own origin. Requests that no page makes have no origin and are taken: this is no protection against them.
   */
  readonly origins?: '*' | readonly string[];
  /** Bytes that the body of a request may have, files included. Default: 1,048,576 (1 MiB). */
  readonly maximumBytes?: number;
  /** How much one client may send. Default: no limit. */
  readonly rateLimit?: RateLimit | RateLimiter;
  /**
   * Called once for each new submission, after it was kept, and not awaited by the answer. When the process ends in
   * between, it is not called at all: for what must not be missed there is `forward`.
   */
  readonly onSubmission?: (submission: ReceivedSubmission) => unknown;
  /** Where new submissions are posted on to, with a signature. Default: nowhere. */
  readonly forward?: ForwardSettings;
  /** Private key to the `encryption.key` of the definition, as a JSON Web Key; a list while an older one is still in use. */
  readonly decryptionKey?: JsonWebKey | readonly JsonWebKey[];
  /** Sentences in place of the English ones, as `messages` of the element. The definition's own win. */
  readonly messages?: Messages;
  /** Told what fails here. Default: one line on the console, without anything that was submitted. */
  readonly onError?: Reporter;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}
