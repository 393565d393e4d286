/** From valid answers to an attempt: builds the envelope, asks the page, hands it to delivery, keeps it for a retry. */
import type { Dispatched } from '../delivery/dispatch.ts';
import type { Delivery } from '../delivery/outbox.ts';
import { describePage } from '../delivery/page.ts';
import type { Platform } from '../delivery/platform.ts';
import { within } from '../delivery/platform.ts';
import type { Submission } from '../delivery/submission.ts';
import { createSubmission } from '../delivery/submission.ts';
import type { Form } from '../model/form.ts';
import { LeadSubmitEvent } from './events.ts';
import { outboxOf } from './outbox.ts';
import type { Offers } from './sending.ts';

export type Attempt =
  | { readonly submission: Submission; readonly dispatched: Dispatched; readonly offers?: Offers | undefined }
  | { readonly submission: Submission; readonly fault: string; readonly offers: Offers | undefined }
  | { readonly submission: Submission; readonly canceled: true };

/** How long `waitUntil` may hold a submission back. */
const PATIENCE = 5000;

/** The answers in their order, as text, and each file as it was chosen: another one may have the same name and size. */
type Answers = readonly unknown[];

const answersOf = ({ values, files }: Pick<Form, 'values' | 'files'>): Answers => [
  JSON.stringify(values),
  ...files.values(),
];

const isSame = (some: Answers | undefined, others: Answers): boolean =>
  some?.length === others.length && some.every((answer, index) => answer === others[index]);

/** What an attempt froze, as long as nobody acknowledged it. */
interface Frozen {
  readonly answers: Answers;
  readonly submission: Submission;
  deliveries?: readonly Delivery[];
}

export class Sender {
  readonly #platform: Platform;
  #frozen: Frozen | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Whether the answers are still those of the last attempt. */
  isCurrent(form: Form): boolean {
    return isSame(this.#frozen?.answers, answersOf(form));
  }

  /**
   * Sends the answers once. The same answers again are the same submission, byte for byte.
   *
   * @param action Takes the place of the first destination's address.
   * @param additions Further members of the envelope.
   * @param target Where `lead-submit` is fired.
   */
  async send(form: Form, action: string | null, additions: object, target: EventTarget): Promise<Attempt> {
    const { id, revision } = form.definition;
    const parts = {
      form: { id, revision },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: form.language,
      values: form.values,
      page: describePage(location.href, document.title, document.referrer),
      ...additions,
    };
    // Before the page may amend them.
    const answers = answersOf({ values: parts.values, files: form.files });
    const before = isSame(this.#frozen?.answers, answers) ? this.#frozen : undefined;
    const submission = before?.submission ?? createSubmission(parts, this.#platform, this.#frozen?.submission);
    if (!before && !(await this.#ask(submission, target))) return { submission, canceled: true };
    const frozen: Frozen = before ?? { answers, submission };
    const { sending } = outboxOf(this.#platform);
    this.#frozen = frozen;
    try {
      frozen.deliveries ??= await sending.freeze(form, action, submission);
      const dispatched = await sending.send(frozen.deliveries);
      if (dispatched.isQueued) return { submission, dispatched };
      if (dispatched.receipt.status === 'refused') return { submission, dispatched, offers: await sending.explain() };
      this.#frozen = undefined;
      return { submission, dispatched };
    } catch (error) {
      this.#frozen = undefined;
      const fault = error instanceof Error ? error.message : String(error);
      return { submission, fault, offers: await sending.explain() };
    }
  }

  /** Whether the page lets the submission go. */
  async #ask(submission: Submission, target: EventTarget): Promise<boolean> {
    const event = new LeadSubmitEvent(submission);
    target.dispatchEvent(event);
    const { settled } = event;
    if (settled) await within(this.#platform, PATIENCE, settled);
    return !event.defaultPrevented;
  }
}
