/** `draft`: what was typed into the fields listed stays on this device until it is sent, given up or too old. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { addedStyles } from '../controls/registry.ts';
import type { Companion, View } from '../controls/view.ts';
import { focusField, isReachable } from '../controls/view.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import type { SessionHost } from '../element/session.ts';
import { isObject } from '../fields/kinds.ts';
import { registerMessages } from '../model/messages.ts';
import { keep, keptKeys, readKept } from './device.ts';
import { draftStyles } from './draft-styles.ts';
import { millisecondsIn } from '../definition/duration.ts';
import { putBack, takeAnswers } from './kept-answers.ts';

type Written = { readonly keepFor: string; readonly fields: readonly string[] };

const BEGINNING = 'lead-form:draft:';

/** How long after a change it is written down, in milliseconds. */
const DELAY = 500;

/** The drafts that were put back and neither taken up nor given up: a form that is drawn anew goes on asking. */
const offered = new WeakMap<SessionHost, { readonly key: string; readonly at: number }>();

class Draft implements Companion {
  readonly #view: View;
  readonly #host: SessionHost;
  readonly #changed: () => void;
  readonly #written: Written;
  readonly #key: string;
  readonly #unsubscribe: () => void;
  /** Ends waiting for the moment to write. */
  #waiting: AbortController | undefined;

  constructor(view: View, host: SessionHost, changed: () => void, written: Written) {
    this.#view = view;
    this.#host = host;
    this.#changed = changed;
    this.#written = written;
    this.#key = BEGINNING + (view.form.definition.id ?? new URL(host.ownerDocument.URL).pathname);
    this.#restore();
    this.#unsubscribe = view.form.subscribe('', this.#later);
  }

  readonly header = (): TemplateResult => {
    const { catalogue } = this.#view;
    const draft = offered.get(this.#host);
    if (draft?.key !== this.#key) return html``;
    const when = new Intl.DateTimeFormat(catalogue.language, { dateStyle: 'long', timeStyle: 'short' });
    return html`<div class="draft" part="draft">
      <p role="status">${catalogue.say('draft.kept', () => when.format(draft.at))}</p>
      <button part="resume" type="button" @click=${this.#resume}>${catalogue.say('draft.resume')}</button>
      <button part="restart" type="button" @click=${this.#restart}>${catalogue.say('draft.restart')}</button>
    </div>`;
  };

  /** Who goes on with the form has answered the question. */
  readonly advance = (): undefined => void offered.delete(this.#host);

  readonly sent = (): void => this.#forget();

  readonly reset = (): void => this.#forget();

  readonly close = (): void => {
    if (this.#waiting) this.#write();
    this.#unsubscribe();
  };

  #restore(): void {
    const now = this.#host.platform.now();
    // Those of other forms too: nobody may come back to them, and longer than promised they do not stay.
    for (const key of keptKeys(BEGINNING)) {
      const draft = readKept(key);
      if (!isObject(draft) || !(Number(draft.until) > now)) keep(key, undefined);
    }
    const draft = readKept(this.#key);
    if (isObject(draft) && putBack(this.#view.form, draft, true))
      offered.set(this.#host, { key: this.#key, at: Number(draft.at) || now });
  }

  readonly #later = (): void => {
    if (this.#waiting) return;
    const { platform, ownerDocument } = this.#host;
    const { signal } = (this.#waiting = new AbortController());
    signal.addEventListener('abort', platform.after(DELAY, this.#write));
    // Phones end a page that was put aside without a further word.
    ownerDocument.addEventListener('visibilitychange', this.#write, { signal });
    ownerDocument.defaultView?.addEventListener('pagehide', this.#write, { signal });
  };

  readonly #write = (): void => {
    this.#waiting?.abort();
    this.#waiting = undefined;
    const { form } = this.#view;
    const answers = takeAnswers(form, this.#written.fields, (node) => form.state(node).touched);
    const at = this.#host.platform.now();
    const until = at + millisecondsIn(this.#written.keepFor);
    keep(this.#key, answers && { at, until, ...answers });
  };

  #forget(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#unsubscribe();
    offered.delete(this.#host);
    keep(this.#key, undefined);
  }

  /** To the first field that still needs something, else to the last one that was answered. */
  readonly #resume = (): void => {
    const { form } = this.#view;
    const open = form.problems.map(({ pointer }) => form.find(pointer));
    const answered = form.answerable.filter((node) => form.state(node).touched).reverse();
    const next = [...open, ...answered].find((node) => isReachable(this.#view, node));
    offered.delete(this.#host);
    this.#changed();
    void this.#host.updateComplete.then(() => next && focusField(this.#view, next, this.#host.shadowRoot));
  };

  readonly #restart = (): void => {
    const host = this.#host;
    host.reset();
    void host.updateComplete.then(() => {
      const all = host.shadowRoot?.querySelectorAll<HTMLElement>('.fields :is(input, select, textarea)') ?? [];
      [...all].find((control) => control.getClientRects().length > 0)?.focus();
    });
  };
}

const plugin: Plugin = {
  open: (view, host, changed): Companion | undefined => {
    const { draft } = view.form.definition;
    return draft && new Draft(view, host, changed, draft);
  },
};

export function install(): void {
  registerPlugin(plugin);
  if (!addedStyles.includes(draftStyles)) addedStyles.push(draftStyles);
  registerMessages({
    'draft.kept': 'Your answers from {date} are still here.',
    'draft.resume': 'Continue where you left off',
    'draft.restart': 'Start over',
  });
}
