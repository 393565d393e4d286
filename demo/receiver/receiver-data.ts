/** The data that the receiver and the demo's pages exchange. */

/** A submission as the receiver keeps it. */
export interface StoredSubmission {
  id: string;
  /** Id of the submission that this one corrects. */
  replaces: string | null;
  /** Id of the newest submission that corrects this one. */
  replacedBy: string | null;
  encoding: 'json' | 'text' | 'urlencoded' | 'multipart';
  /** As first received. */
  envelope: Record<string, unknown>;
  /** How many times this id arrived. It is kept once. */
  received: number;
  /** ISO 8601. */
  firstReceivedAt: string;
  /** ISO 8601. */
  lastReceivedAt: string;
  /**
   * What `validateSubmission` says, if the form is one of the sample definitions: the sentences of its problems, none
   * when it is valid. Left out when the form is not known here.
   */
  problems?: string[];
}

/**
 * - `none`: works as it should
 * - `slow`: keeps the submission, answers after `seconds`
 * - `server-error`: keeps nothing, answers 500
 * - `busy`: keeps nothing, answers 429 with `Retry-After: seconds`
 * - `disconnect`: keeps nothing, closes the connection without an answer
 * - `disconnect-after-storing`: keeps the submission, closes the connection without an answer
 * - `refuse-field`: keeps nothing, answers 422 with `message` for `field`
 * - `refuse-cors`: sends no CORS headers
 */
export type FaultKind =
  | 'none'
  | 'slow'
  | 'server-error'
  | 'busy'
  | 'disconnect'
  | 'disconnect-after-storing'
  | 'refuse-field'
  | 'refuse-cors';

/** How the receiver answers from now on. */
export interface Fault {
  kind: FaultKind;
  seconds: number;
  /** Name of a field. */
  field: string;
  message: string;
}
