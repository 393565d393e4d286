/** What became of an attempt to send: for the host as an outcome and an event, for the visitor as a sentence. */
import type { View } from '../controls/view.ts';
import type { Refusal } from '../delivery/answer.ts';
import type { Submission } from '../delivery/submission.ts';
import type { Problem } from '../fields/problem.ts';
import type { RefusalReason } from './events.ts';
import { LeadQueuedEvent, LeadRefusedEvent, LeadSentEvent } from './events.ts';
import type { Attempt } from './sender.ts';

/** Where a form stands. */
export type Status = 'loading' | 'unavailable' | 'ready' | 'submitting' | 'queued' | 'sent' | 'refused';

/** What `submit()` resolves to. */
export interface Outcome {
  readonly status: 'invalid' | 'canceled' | 'queued' | 'sent' | 'refused';
  /** Id of the submission; `null` when none was made. */
  readonly id: string | null;
  /** How sure it is that it arrived: `confirmed` (the receiver said so), `accepted`, `opaque`; `null` when not sent. */
  readonly confirmation: 'confirmed' | 'accepted' | 'opaque' | null;
  readonly problems: readonly Problem[];
}

/** What the form has to do about an attempt. */
export interface Reading {
  readonly outcome: Outcome;
  readonly status: Status;
  readonly event?: Event;
  readonly notice?: string;
  readonly redirect?: string | undefined;
}

/** An outcome without a submission. */
export const notSent = (status: Outcome['status'], problems: readonly Problem[] = []): Outcome => ({
  status,
  id: null,
  confirmation: null,
  problems,
});

/** Reads an attempt; problems of the receiver are put at their fields. */
export function readAttempt(attempt: Attempt, view: View): Reading {
  const { submission } = attempt;
  const { catalogue } = view;
  if ('canceled' in attempt) return { outcome: notSent('canceled'), status: 'ready' };
  if ('fault' in attempt) {
    console.error(`<lead-form> ${attempt.fault}`);
    return refused(submission, view, 'undeliverable');
  }
  const { receipt, isKept, isQueued } = attempt.dispatched;
  if (receipt.status === 'sent') return acknowledged(submission, receipt.confirmation, view);
  if (!isQueued) return refused(submission, view, receipt.reason, receipt, isKept);
  return {
    status: 'queued',
    outcome: { ...notSent('queued'), id: submission.id },
    event: new LeadQueuedEvent(submission),
    notice: catalogue.say('queued'),
  };
}

/** The submission arrived, now or later. */
export const acknowledged = (
  submission: Submission,
  confirmation: Exclude<Outcome['confirmation'], null>,
  { form, catalogue }: View,
): Reading => ({
  status: 'sent',
  outcome: { status: 'sent', id: submission.id, confirmation, problems: [] },
  event: new LeadSentEvent(submission, confirmation),
  notice: catalogue.say(confirmation === 'confirmed' ? 'sent' : confirmation),
  redirect: form.definition.success?.redirect,
});

/** What a receiver found wrong, as problems of the form. */
export const problemsIn = (receipt: Refusal | undefined): readonly Problem[] =>
  (receipt?.problems ?? []).map((problem) => ({ ...problem, code: 'customError' }));

function refused(
  submission: Submission,
  { form, catalogue }: View,
  reason: RefusalReason,
  receipt?: Refusal,
  isKept = false,
): Reading {
  // A receiver may name what is wrong without a word about it.
  const problems = problemsIn(receipt).map((problem) => ({ ...problem, message: catalogue.explain(problem, form) }));
  form.refuse(problems);
  const key = problems.length > 0 ? 'refused' : reason;
  return {
    status: 'refused',
    outcome: { ...notSent('refused', problems), id: submission.id },
    event: new LeadRefusedEvent(submission, reason, receipt?.httpStatus, problems),
    // The words for it may not have arrived.
    notice: `${catalogue.say(key, () => String(receipt?.httpStatus)) || catalogue.say('unsent')} ${isKept ? catalogue.say('kept') : ''}`,
  };
}
