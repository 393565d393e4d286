/** From valid answers to an outcome: builds the envelope, asks the page, hands it to delivery, keeps it for a retry. */
import type { Receipt } from '../delivery/answer.ts';
import type { Definition } from '../definition/document.ts';
import { resolveDestination } from '../delivery/destination.ts';
import { loadEncoder } from '../delivery/encode.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { createOutbox } from '../delivery/outbox.ts';
import { describePage } from '../delivery/page.ts';
import type { Platform } from '../delivery/platform.ts';
import type { Submission } from '../delivery/submission.ts';
import { memoryStore } from '../delivery/store.ts';
import { createSubmission } from '../delivery/submission.ts';
import { httpTransport } from '../delivery/transport.ts';
import type { Form } from '../model/form.ts';
import { LeadSubmitEvent } from './events.ts';

export type Attempt =
  | { readonly submission: Submission; readonly receipt: Receipt }
  | { readonly submission: Submission; readonly fault: string }
  | { readonly submission: Submission; readonly canceled: true };

/** How long `waitUntil` may hold a submission back. */
const PATIENCE = 5000;

/** Where a form sends: `action` takes the place of the first destination's address. */
function findDestination({ destinations: [first] = [] }: Definition, action: string | null) {
  const destination = action ? { ...first, url: action } : first;
  return destination
    ? resolveDestination(destination, document.baseURI)
    : { fault: 'No destination: set the action attribute or "destinations" in the definition.' };
}

/** Asks early for what sending will need, so that it is there even if the network is gone by then. */
export function prepareSending(definition: Definition, action: string | null): void {
  const destination = findDestination(definition, action);
  if ('encoding' in destination) loadEncoder(destination.encoding).catch(() => undefined);
}

export class Sender {
  readonly #platform: Platform;
  readonly #outbox: Outbox;
  /** The submission of the last attempt, as long as nobody acknowledged it. */
  #frozen: { readonly answers: string; readonly submission: Submission } | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#outbox = createOutbox({ transport: httpTransport(platform), store: memoryStore() });
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
    const answers = JSON.stringify(parts.values);
    const before = this.#frozen;
    const retry = before?.answers === answers ? before.submission : undefined;
    const submission = retry ?? createSubmission(parts, this.#platform, before?.submission.id);
    if (!retry && !(await this.#ask(submission, target))) return { submission, canceled: true };
    const resolved = findDestination(form.definition, action);
    if ('fault' in resolved) return { submission, fault: resolved.fault };
    this.#frozen = { answers, submission };
    try {
      const receipt = await this.#outbox.deliver(submission, resolved);
      if (receipt.status !== 'refused') this.#frozen = undefined;
      return { submission, receipt };
    } catch (error) {
      this.#frozen = undefined;
      // The page may have amended the answers into something that no encoding can write.
      return { submission, fault: `Cannot write the submission: ${String(error)}` };
    }
  }

  /** Whether the page lets the submission go. */
  async #ask(submission: Submission, target: EventTarget): Promise<boolean> {
    const event = new LeadSubmitEvent(submission);
    target.dispatchEvent(event);
    const { settled } = event;
    if (settled) {
      let cancel = (): void => undefined;
      const bound = new Promise<void>((resolve) => (cancel = this.#platform.after(PATIENCE, resolve)));
      await Promise.race([settled, bound]);
      cancel();
    }
    return !event.defaultPrevented;
  }
}
