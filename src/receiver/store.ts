/** What a receiver needs of the place where it keeps submissions. */

/** How the body of a request was written. */
export type ReceivedEncoding = 'json' | 'text' | 'urlencoded' | 'multipart';

/**
 * A submission as it was accepted: the envelope with its cleaned values. A file stands in `values` as `{ name, size,
 * mediaType, part, content }`, with its bytes as base64 in `content`, however it was sent. Only `id` and `values` were
 * checked: `page`, `answers` and `extra` are what somebody sent.
 */
export interface ReceivedSubmission {
  readonly id: string;
  readonly values: { readonly [name: string]: unknown };
  readonly [key: string]: unknown;
}

/** A submission that has just come in. */
export interface Arrival {
  readonly submission: ReceivedSubmission;
  /** Ids of the submissions that it takes the place of. */
  readonly replaces: readonly string[];
  readonly encoding: ReceivedEncoding;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Whether it is to be forwarded. */
  readonly forward: boolean;
}

/** A submission that is kept. */
export interface StoredSubmission {
  readonly id: string;
  readonly submission: ReceivedSubmission;
  readonly encoding: ReceivedEncoding;
  /** Milliseconds since 1970: when it came first, and when it came last. */
  readonly receivedAt: number;
  readonly lastReceivedAt: number;
  /** How many times it came. */
  readonly times: number;
  /** Id of the newest submission that takes its place. */
  readonly replacedBy?: string;
  readonly forwarding: 'none' | 'pending' | 'done';
}

/** Where submissions are kept. Every method may reject: then the form is told to try again. */
export interface SubmissionStore {
  /**
   * Keeps a submission, once for each id, as it came first. Of two calls at the same moment with the same id exactly one
   * is told that it was not `repeated`.
   *
   * @returns `superseded`: a submission that takes the place of this one is here already.
   */
  keep(arrival: Arrival): Promise<{ readonly repeated: boolean; readonly superseded: boolean }>;
  find(id: string): Promise<StoredSubmission | undefined>;
  /** Ids of what is still to be forwarded and was not superseded, oldest first. */
  listUnforwarded(limit: number): Promise<readonly string[]>;
  markForwarded(id: string): Promise<void>;
}

/** A store that can be looked through. */
export interface SubmissionArchive extends SubmissionStore {
  /** The newest first. Default: 100. */
  list(limit?: number): Promise<readonly StoredSubmission[]>;
  /**
   * Forgets a submission and those that it took the place of. Their ids, which are random, stay: what comes again is
   * recognised and not kept again.
   */
  remove(id: string): Promise<void>;
}
