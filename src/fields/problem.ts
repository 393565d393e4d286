/** Why an answer is not accepted: data first, the sentence is looked up last. */
import type { Typed } from './field.ts';

/** Named after the flags of the platform's `ValidityState`; `customError` is a sentence from the server or the host. */
export type ProblemCode =
  | 'valueMissing'
  | 'typeMismatch'
  | 'badInput'
  | 'tooShort'
  | 'tooLong'
  | 'rangeUnderflow'
  | 'rangeOverflow'
  | 'stepMismatch'
  | 'patternMismatch'
  /** Not the same as the field that it repeats. */
  | 'notEqual'
  /** The same answer stands in another row. */
  | 'duplicate'
  | 'customError';

export interface Problem {
  /** RFC 6901 JSON pointer into `values`, for example `/email` or `/company/name`; `''` is the whole form. */
  readonly pointer: string;
  readonly code: ProblemCode;
  /** Limits that were passed, for example `{ maxLength: 200 }`. */
  readonly params?: { readonly [name: string]: string | number };
  /** What was typed, when it could not be read as a value. */
  readonly typed?: Typed;
  /** A ready sentence. Always set on problems of a form; not on those of `validateValues`. */
  readonly message?: string;
}
