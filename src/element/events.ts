/** What the host page hears. All events bubble and cross shadow roots; none of them carries an untyped `detail`. */
import type { DefinitionProblem } from '../definition/errors.ts';
import type { Submission } from '../delivery/submission.ts';
import type { Problem } from '../fields/problem.ts';
import type { Values } from '../model/values.ts';
import type { LeadForm } from './lead-form.ts';
import type { LeadStepEvent } from './step-event.ts';

/** What all of our events have in common. */
export abstract class LeadEvent extends Event {
  constructor(type: string, data: object = {}, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, data);
  }
}

/** `lead-ready`: the form is on the page and can be filled in. */
export class LeadReadyEvent extends LeadEvent {
  constructor() {
    super('lead-ready');
  }
}

/** `lead-change`: the visitor changed an answer. */
export class LeadChangeEvent extends LeadEvent {
  readonly #values: () => Values;

  constructor(values: () => Values) {
    super('lead-change');
    this.#values = values;
  }

  /** All answers as they would be sent. Built when asked for. */
  get values(): Values {
    return this.#values();
  }
}

/** `lead-invalid`: the visitor tried to send, and something is not answered or not accepted. */
export class LeadInvalidEvent extends LeadEvent {
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('lead-invalid', { problems });
  }
}

/**
 * `lead-submit`: before a submission is first sent. `preventDefault()` stops it; `submission` may be amended, data of the
 * page's own goes into `submission.extra`. Not fired again when the same submission is merely retried.
 */
export class LeadSubmitEvent extends LeadEvent {
  declare readonly submission: Submission;
  readonly #waiting: Promise<unknown>[] = [];

  constructor(submission: Submission) {
    super('lead-submit', { submission }, true);
  }

  /** Holds the submission back until `promise` settles, for five seconds at most. A failure never blocks a lead. */
  waitUntil(promise: Promise<unknown>): void {
    this.#waiting.push(promise);
  }

  /** @internal */
  get settled(): Promise<unknown> | undefined {
    return this.#waiting.length > 0 ? Promise.allSettled(this.#waiting) : undefined;
  }
}

/** `lead-sent`: the receiver acknowledged the submission. */
export class LeadSentEvent extends LeadEvent {
  declare readonly submission: Submission;
  declare readonly confirmation: 'confirmed' | 'accepted' | 'opaque';

  constructor(submission: Submission, confirmation: 'confirmed' | 'accepted' | 'opaque') {
    super('lead-sent', { submission, confirmation });
  }
}

/** `lead-queued`: the submission is stored on this device and will be sent later. */
export class LeadQueuedEvent extends LeadEvent {
  declare readonly submission: Submission;

  constructor(submission: Submission) {
    super('lead-queued', { submission });
  }
}

/** Why a submission was not sent. `expired`: it waited on the device for as long as it might. */
export type RefusalReason = 'unreachable' | 'timeout' | 'answer' | 'undeliverable' | 'expired';

/** `lead-refused`: the submission was not accepted. The form stays as it was filled in. */
export class LeadRefusedEvent extends LeadEvent {
  declare readonly submission: Submission;
  declare readonly reason: RefusalReason;
  /** Status of the answer, when there was one. */
  declare readonly httpStatus: number | undefined;
  declare readonly problems: readonly Problem[];

  constructor(
    submission: Submission,
    reason: RefusalReason,
    httpStatus: number | undefined,
    problems: readonly Problem[],
  ) {
    super('lead-refused', { submission, reason, httpStatus, problems });
  }
}

/** `lead-error`: the definition cannot be loaded or is faulty. With `fatal` the visitor sees no form. */
export class LeadErrorEvent extends LeadEvent {
  declare readonly problems: readonly DefinitionProblem[];
  declare readonly fatal: boolean;

  constructor(problems: readonly DefinitionProblem[], fatal: boolean) {
    super('lead-error', { problems, fatal });
  }
}

/** The events by name, for typed listeners. */
export interface LeadFormEventMap {
  'lead-ready': LeadReadyEvent;
  'lead-change': LeadChangeEvent;
  'lead-step': LeadStepEvent;
  'lead-invalid': LeadInvalidEvent;
  'lead-submit': LeadSubmitEvent;
  'lead-sent': LeadSentEvent;
  'lead-queued': LeadQueuedEvent;
  'lead-refused': LeadRefusedEvent;
  'lead-error': LeadErrorEvent;
}

declare global {
  // The events bubble: a listener on the page hears them with their types.
  interface HTMLElementEventMap extends LeadFormEventMap {}

  interface HTMLElementTagNameMap {
    'lead-form': LeadForm;
  }
}
