/** What became of an attempt to send: for the host as an outcome and an event, for the visitor as a sentence. */
import type { View } from '../controls/view.ts';
import type { Receipt } from '../delivery/answer.ts';
import type { Submission } from '../delivery/submission.ts';
import type { Problem } from '../fields/problem.ts';
import type { RefusalReason } from './events.ts';
import { LeadRefusedEvent, LeadSentEvent } from './events.ts';
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
  const { catalogue, form } = view;
  if ('canceled' in attempt) return { outcome: notSent('canceled'), status: 'ready' };
  if ('fault' in attempt) {
    console.error(`<lead-form> ${attempt.fault}`);
    return refused(submission, view, 'undeliverable');
  }
  const { receipt } = attempt;
  if (receipt.status === 'refused') return refused(submission, view, receipt.reason, receipt);
  const { status, confirmation } = receipt;
  return {
    status,
    outcome: { status, id: submission.id, confirmation, problems: [] },
    event: new LeadSentEvent(submission, confirmation),
    notice: catalogue.say(confirmation === 'confirmed' ? 'sent' : 'accepted'),
    redirect: form.definition.success?.redirect,
  };
}

function refused(
  submission: Submission,
  { form, catalogue }: View,
  reason: RefusalReason,
  receipt?: Extract<Receipt, { status: 'refused' }>,
): Reading {
  const problems = (receipt?.problems ?? []).map((problem): Problem => ({ ...problem, code: 'customError' }));
  form.refuse(problems);
  const key = problems.length > 0 ? 'refused' : reason;
  return {
    status: 'refused',
    outcome: { status: 'refused', id: submission.id, confirmation: null, problems },
    event: new LeadRefusedEvent(submission, reason, receipt?.httpStatus, problems),
    notice: catalogue.say(key, () => String(receipt?.httpStatus)),
  };
}
