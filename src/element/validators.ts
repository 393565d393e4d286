/** Rules of the host page, asked while the visitor fills in the form. */

/** What a validator may look at besides the value. */
export interface ValidatorContext {
  /** All answers as they would be sent. */
  readonly values: { readonly [name: string]: unknown };
  /** Aborted when the answer is not waited for any longer. */
  readonly signal: AbortSignal;
}

/**
 * Judges one answer that the form itself accepts. Resolves to a message for the visitor, or to nothing when the answer is
 * fine. One that fails, or takes longer than five seconds, never blocks a lead.
 */
export type Validator = (value: unknown, context: ValidatorContext) => Promise<string | null | undefined>;

/** Validators by path of the field: `email`, `company/vat`. */
export type Validators = { readonly [path: string]: Validator };
