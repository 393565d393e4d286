/** Something that the receiver found wrong with a submission. */
export interface RefusedProblem {
  /** RFC 6901 pointer into the envelope, such as `/values/email`; empty for the whole form. */
  readonly pointer: string;
  /** A sentence for the visitor. */
  readonly message: string;
}

/** A request that is not accepted: how it is answered. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly problems: readonly RefusedProblem[];

  /** @param problems one sentence for the whole form, or what is wrong with each field. */
  constructor(
    status: number,
    problems: string | readonly RefusedProblem[],
    headers: { readonly [name: string]: string } = {},
  ) {
    super(typeof problems === 'string' ? problems : 'The answers are not accepted.');
    this.status = status;
    this.headers = headers;
    this.problems = typeof problems === 'string' ? [{ pointer: '', message: problems }] : problems;
  }
}

/** Seconds after which a form may try again when the receiver itself is at fault. */
const PAUSE = 30;

/** The receiver is at fault, not the submission: the form keeps it and tries again. */
export const tryLater = (sentence: string): Refusal => new Refusal(503, sentence, { 'Retry-After': String(PAUSE) });
