/** One visitor's way through one form: where it stands, what is shown, and each attempt to send. */
import type { View } from '../controls/view.ts';
import type { Definition } from '../definition/document.ts';
import type { Platform } from '../delivery/platform.ts';
import type { Problem } from '../fields/problem.ts';
import { quote } from '../definition/texts.ts';
import { answerText } from '../model/answer-text.ts';
import { createForm } from '../model/form.ts';
import type { Messages } from '../model/messages.ts';
import { Catalogue } from '../model/messages.ts';
import { LeadInvalidEvent, LeadSentEvent } from './events.ts';
import { languageOf } from './language.ts';
import type { Outcome, Reading, Status } from './outcome.ts';
import { acknowledged, notSent, readAttempt } from './outcome.ts';
import { outboxOf } from './outbox.ts';
import { plugins } from './plugins.ts';
import { Sender } from './sender.ts';
import type { Offers } from './sending.ts';
import type { Validators } from './validators.ts';
import type { Scene } from './templates.ts';

/** The element, as far as a session needs it. */
export interface SessionHost extends HTMLElement {
  readonly action: string | null;
  readonly prefill: unknown;
  readonly messages: Messages | undefined;
  readonly platform: Platform;
  readonly allow: string | null;
  readonly validators: Validators | undefined;
  readonly updateComplete: Promise<boolean>;
  reconcile(): void;
  reset(): void;
}

let sessions = 0;

export class Session {
  status: Status = 'loading';
  view: View | undefined;
  /** One sentence on what became of the submission. */
  notice = '';
  /** Tries once more to load what could not be loaded. */
  again: (() => void) | undefined;

  readonly #host: SessionHost;
  readonly #changed: (status: Status) => void;
  readonly #prefix = `lead-${++sessions}-`;
  #definition: Definition | undefined;
  #sender: Sender | undefined;
  #shown: readonly Problem[] = [];
  #outcome: Outcome | undefined;
  #running: Promise<Outcome> | undefined;
  #offers: Offers | undefined;

  /** `changed` is called whenever something is to be drawn anew. */
  constructor(host: SessionHost, changed: (status: Status) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** The submission was accepted, or is safe on this device: there is nothing left to fill in. */
  get done(): boolean {
    return this.status === 'sent' || this.status === 'queued';
  }

  get scene(): Scene | undefined {
    const { view, status, notice } = this;
    const offers = view && status === 'refused' && this.#shown.length === 0 ? this.#offers?.(view) : undefined;
    return view && { view, status, notice, problems: this.#shown, offers };
  }

  /** Sentences for a page without a form. */
  get words(): Catalogue {
    return new Catalogue(languageOf(this.#host), this.#host.messages);
  }

  get problems(): readonly Problem[] {
    return this.#explained(this.view?.form.problems);
  }

  /** Shows a definition in the language of the page; what was answered stays where path and type are the same. */
  open(definition: Definition, status: Status = this.status === 'submitting' ? 'submitting' : 'ready'): void {
    this.#host.reconcile();
    const language = languageOf(this.#host);
    this.#definition = definition;
    const arranged = plugins.reduce((now, plugin) => plugin.arrange?.(now) ?? now, definition);
    const { platform } = this.#host;
    const form = createForm(arranged, { language, now: () => platform.now(), previous: this.view?.form });
    const catalogue = new Catalogue(language, definition.messages, this.#host.messages);
    const lastInput = form.answerable.findLast(({ type }) => type.control === 'input');
    const words = (text: string): string => quote(text, (path) => answerText(path, form, catalogue));
    for (const companion of this.view?.companions ?? []) companion.close?.();
    const view: View = { form, catalogue, lastInput, words, prefix: this.#prefix, companions: [] };
    const changed = (moved = false): void => {
      if (moved) this.#shown = [];
      this.#enter(this.status, this.notice);
    };
    view.companions = plugins.flatMap(({ open }) => open?.(view, this.#host, changed, this.view) ?? []);
    form.prefill(this.#host.prefill);
    this.view = view;
    // Asked for early, so that what sending needs is there even if the network is gone by then.
    outboxOf(platform).sending.prepare(form, this.#host.action);
    this.#shown = [];
    this.#enter(status);
  }

  /** Draws the same definition again: the language or the messages of the page are others now. */
  translate(): void {
    if (this.#definition) this.open(this.#definition, this.status);
  }

  fail(again?: () => void): void {
    this.again = again;
    this.#enter('unavailable');
  }

  reset(): void {
    const { view } = this;
    this.#sender = undefined;
    for (const companion of view?.companions ?? []) {
      companion.reset?.();
      companion.close?.();
    }
    // A new form, not the old one emptied: fields that were taken off the page still listen to that.
    this.view = undefined;
    if (this.#definition) this.open(this.#definition);
  }

  async validate(): Promise<readonly Problem[]> {
    if (!this.view) return [];
    // What the host has set just now counts.
    await this.#host.updateComplete;
    this.#host.reconcile();
    const { form, companions } = this.view;
    form.validate();
    const checks = companions.flatMap((companion) => companion.check?.() ?? []);
    const refused = await Promise.all(checks);
    // What was answered meanwhile counts.
    if (checks.length > 0) form.validate();
    form.refuse(refused.flat());
    this.#shown = this.#explained(form.shown);
    this.#enter(this.status, this.notice);
    await this.#host.updateComplete;
    return this.#shown;
  }

  submit(byVisitor: boolean): Promise<Outcome> {
    this.#running ??= this.#attempt(byVisitor).finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #attempt(byVisitor: boolean): Promise<Outcome> {
    if (this.#outcome && this.done) return this.#outcome;
    const kept = byVisitor && this.#advance();
    if (kept) return this.#stay(kept, byVisitor);
    const problems = await this.validate();
    const { view } = this;
    if (!view || this.status === 'unavailable') return notSent('refused');
    if (problems.length > 0) {
      this.#reveal(problems);
      return this.#stay(problems, byVisitor);
    }
    this.#enter('submitting');
    this.#sender ??= new Sender(this.#host.platform);
    const additions = Object.assign({}, ...view.companions.map((companion) => companion.contribute?.())) as object;
    const attempt = await this.#sender.send(view.form, this.#host.action, additions, this.#host);
    if ('offers' in attempt) this.#offers = attempt.offers;
    if ('dispatched' in attempt && attempt.dispatched.isKept)
      outboxOf(this.#host.platform).addEventListener('lead-sent', this.#onSent);
    return this.#settle(readAttempt(attempt, this.view ?? view), byVisitor);
  }

  async #settle({ outcome, status, event, notice, redirect }: Reading, byVisitor: boolean): Promise<Outcome> {
    this.#outcome = outcome;
    const wasDone = this.done;
    this.#shown = outcome.problems;
    this.#enter(status, notice);
    if (!this.done) this.#reveal(outcome.problems);
    else if (!wasDone) for (const companion of this.view?.companions ?? []) companion.sent?.();
    if (event) this.#host.dispatchEvent(event);
    if (redirect) location.assign(redirect);
    await this.#focus(this.done ? 'success' : 'summary', byVisitor);
    return outcome;
  }

  /** The outbox may get a submission through while the visitor is still here. */
  readonly #onSent = (event: Event): void => {
    const { view } = this;
    if (!(event instanceof LeadSentEvent) || event.submission.id !== this.#outcome?.id || !view) return;
    // Who has changed an answer meanwhile is about to send a correction.
    if (this.status !== 'submitting' && this.#sender?.isCurrent(view.form))
      void this.#settle(acknowledged(event.submission, event.confirmation, view), false);
  };

  /** Leads on within the form, where an extension divides it. */
  #advance(): readonly Problem[] | undefined {
    this.#host.reconcile();
    return this.view?.companions.map((companion) => companion.advance?.()).find(Boolean);
  }

  /** There is nothing to send yet. */
  async #stay(problems: readonly Problem[], byVisitor: boolean): Promise<Outcome> {
    this.#shown = this.#explained(problems);
    this.#enter('ready');
    if (problems.length > 0) {
      await this.#focus('summary', byVisitor);
      this.#host.dispatchEvent(new LeadInvalidEvent(this.#shown));
    }
    return notSent('invalid', this.#shown);
  }

  /** Brings the first problem into sight. */
  #reveal([first]: readonly Problem[]): void {
    const { view } = this;
    const node = first && view?.form.find(first.pointer);
    if (node) for (const companion of view?.companions ?? []) companion.reveal?.(node);
  }

  /** Where the visitor goes on. Never takes focus from elsewhere on the page when a script did the submitting. */
  async #focus(name: string, byVisitor: boolean): Promise<void> {
    const root = this.#host.shadowRoot;
    const wanted = byVisitor || root?.activeElement;
    await this.#host.updateComplete;
    if (wanted) root?.querySelector<HTMLElement>(`.${name}`)?.focus();
  }

  #enter(status: Status, notice = ''): void {
    this.status = status;
    this.notice = notice;
    this.#changed(status);
  }

  #explained(problems: readonly Problem[] = []): readonly Problem[] {
    const { view } = this;
    return problems.map((problem) => ({ ...problem, message: view?.catalogue.explain(problem, view.form) ?? '' }));
  }
}
