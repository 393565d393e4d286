import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { readControl, readControls } from '../controls/read.ts';
import type { View } from '../controls/view.ts';
import type { Definition, LeadFormDefinition } from '../definition/document.ts';
import { describePage } from '../delivery/page.ts';
import type { Platform } from '../delivery/platform.ts';
import { browserPlatform } from '../delivery/platform.ts';
import type { Problem } from '../fields/problem.ts';
import type { Form } from '../model/form.ts';
import { createForm } from '../model/form.ts';
import type { Messages } from '../model/messages.ts';
import { Catalogue } from '../model/messages.ts';
import type { Values } from '../model/values.ts';
import { version } from '../version.ts';
import { DefinitionController } from './definition-controller.ts';
import { LeadChangeEvent, LeadErrorEvent, LeadInvalidEvent, LeadReadyEvent } from './events.ts';
import { languageOf } from './language.ts';
import type { Outcome, Status } from './outcome.ts';
import { readAttempt } from './outcome.ts';
import { report } from './report.ts';
import { Sender } from './sender.ts';
import { styles } from './styles.ts';
import { formBody, successPanel, unavailablePanel } from './templates.ts';

let instances = 0;

/**
 * A lead intake form, rendered from a JSON definition, that posts what was answered to a webhook.
 *
 * The definition comes from the `definition` property, else from `src`, else from a child
 * `<script type="application/json">`.
 *
 * @tag lead-form
 * @fires {LeadChangeEvent} lead-change - The visitor changed an answer.
 * @fires {LeadErrorEvent} lead-error - The definition cannot be loaded or is faulty; `problems` say why.
 * @fires {LeadInvalidEvent} lead-invalid - The visitor tried to send, and something is missing or not accepted.
 * @fires {LeadQueuedEvent} lead-queued - The submission is stored on this device and will be sent later.
 * @fires {LeadReadyEvent} lead-ready - The form can be filled in.
 * @fires {LeadRefusedEvent} lead-refused - The submission was not accepted; the form stays as it was filled in.
 * @fires {LeadSentEvent} lead-sent - The receiver acknowledged the submission.
 * @fires {LeadSubmitEvent} lead-submit - Before a submission is first sent. Cancelable; `waitUntil(promise)` holds it back.
 *
 * @csspart form - The form.
 * @csspart title - The title of the form or of the success panel.
 * @csspart description - The text under the title.
 * @csspart note - The note on required fields.
 * @csspart summary - The error summary.
 * @csspart fields - The grid of fields, of the form or of a group.
 * @csspart field - One field with its label, hint, error and control.
 * @csspart group - A group of fields.
 * @csspart legend - The legend of a group.
 * @csspart label - The label of a field.
 * @csspart mark - The mark of a required field.
 * @csspart hint - The hint of a field.
 * @csspart error - The error of a field.
 * @csspart control - A text control or drop-down list.
 * @csspart options - The options of a radio or checkboxes field.
 * @csspart option - One option with its box.
 * @csspart tick - A radio button or checkbox.
 * @csspart heading - A heading between fields.
 * @csspart paragraph - Text between fields.
 * @csspart actions - The submit button and the status.
 * @csspart submit - The submit button.
 * @csspart status - What became of the submission.
 * @csspart success - The panel shown once the submission was accepted.
 * @csspart unavailable - The notice shown when there is no form to show.
 * @csspart retry - The button of that notice.
 *
 * @cssprop [--lead-accent=#2456c7] - Buttons, ticks, focus.
 * @cssprop [--lead-on-accent=#fff] - Text on the accent colour.
 * @cssprop [--lead-danger] - Errors. Default: a red that fits the colour of the text.
 * @cssprop [--lead-line] - Borders of controls. Default: the colour of the text, softened.
 * @cssprop [--lead-surface] - Background of controls. Default: the page's `Field` colour.
 * @cssprop [--lead-radius=0.5rem] - Corners.
 * @cssprop [--lead-space=1.5rem] - Space between fields.
 * @cssprop [--lead-width=40rem] - Greatest width of the form.
 *
 * @cssState loading - The definition is on its way.
 * @cssState unavailable - There is no form to show.
 * @cssState ready - The form can be filled in.
 * @cssState submitting - A submission is on its way.
 * @cssState queued - The submission is stored on this device.
 * @cssState sent - The submission was acknowledged.
 * @cssState refused - The submission was not accepted.
 */
export class LeadForm extends LitElement {
  static readonly version = version;
  static override styles = styles;
  static override properties = {
    src: {},
    action: {},
    definition: { attribute: false, hasChanged: () => true },
    prefill: { attribute: false, hasChanged: () => true },
    messages: { attribute: false },
  };

  /** Address of a definition (JSON). */
  declare src: string | null;
  /** Webhook address; takes the place of the first destination's. */
  declare action: string | null;
  /** The definition: an object or JSON text. Wins over `src` and the child script; setting an equal one does nothing. */
  declare definition: LeadFormDefinition | string | null | undefined;
  /** Values by field name. They fill only what the visitor has not touched. May be set before the form is ready. */
  declare prefill: Values | null | undefined;
  /** Replacements for the English messages, by key. */
  declare messages: Messages | undefined;
  /** Network, clock and randomness. To be replaced before the first submission, if at all. */
  platform: Platform = browserPlatform;

  readonly #internals = this.attachInternals();
  readonly #prefix = `lead-${++instances}-`;
  readonly #source = new DefinitionController(this, {
    read: (definition) => this.#open(definition),
    failed: (again) => this.#fail(again),
    faulty: (problems, fatal) => this.#blame(problems, fatal),
  });
  #sender: Sender | undefined;
  #view: View | undefined;
  #status: Status = 'loading';
  #outcome: Outcome | undefined;
  #running: Promise<Outcome> | undefined;
  #shown: readonly Problem[] = [];
  #notice = '';
  #again: (() => void) | undefined;
  #announced = false;

  /** Registers the element. Harmless when repeated; another release under the same tag warns and leaves the first. */
  static define(tag = 'lead-form', registry = customElements): void {
    const known = registry.get(tag);
    if (!known) return registry.define(tag, this);
    const other = 'version' in known ? String(known.version) : 'unknown';
    if (other !== version) console.warn(`<${tag}> is registered already, in version ${other}; ${version} is ignored.`);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  constructor() {
    super();
    this.#internals.states.add('loading');
  }

  /** Where the form stands. Also a custom state: `lead-form:state(sent)`. */
  get status(): Status {
    return this.#status;
  }

  /** What is answered now, as it would be sent. */
  get values(): Values {
    return this.#view?.form.values ?? {};
  }

  /** What is wrong now, whether it is shown or not. */
  get problems(): readonly Problem[] {
    return this.#explained(this.#view?.form.problems ?? []);
  }

  /** Validates and sends, as the submit button does. Never rejects; a second call while sending is the same one. */
  submit(): Promise<Outcome> {
    return this.#start(false);
  }

  /** Empties the form and starts anew. What `prefill` gives is filled in again. */
  reset(): void {
    this.#view?.form.reset();
    this.#view?.form.prefill(this.prefill);
    this.#sender = undefined;
    this.#shown = [];
    if (this.#view) this.#enter('ready');
  }

  /** Shows every problem at its field, as an attempt to send would, and returns them. Moves no focus. */
  async validate(): Promise<readonly Problem[]> {
    this.#reconcile();
    this.#shown = this.#explained(this.#view?.form.validate() ?? []);
    this.requestUpdate();
    await this.updateComplete;
    return this.#shown;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang' && before !== now) this.#translate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('definition') || changed.has('src')) this.#source.load();
    if (changed.has('messages')) this.#translate();
    if (changed.has('prefill')) this.#view?.form.prefill(this.prefill);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    while (!(await super.getUpdateComplete()));
    return true;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const done = this.#status === 'sent' || this.#status === 'queued';
    const shown = view && !done && this.#status !== 'unavailable';
    // Chromium re-associates every control of a form that is not attached yet: fields are drawn into the attached one.
    const body = shown && this.hasUpdated;
    return html`<form
        class="form"
        part="form"
        novalidate
        lang=${view?.catalogue.language ?? nothing}
        aria-labelledby=${view?.form.definition.title ? `${this.#prefix}-title` : nothing}
        ?hidden=${!shown}
        @submit=${this.#onSubmit}
        @input=${this.#onInput}
        @change=${this.#onInput}
      >
        ${body ? this.#body(view) : nothing}
      </form>
      ${done && view ? successPanel(view, this.#notice) : nothing}
      ${this.#status === 'unavailable' ? this.#unavailable() : nothing}`;
  }

  protected override updated(): void {
    if (!this.#view || this.#announced || this.#status !== 'ready') return;
    if (!this.renderRoot.querySelector('form')?.childElementCount) return this.requestUpdate();
    this.#announced = true;
    this.dispatchEvent(new LeadReadyEvent());
  }

  #body(view: View): TemplateResult {
    return formBody({
      view,
      submitting: this.#status === 'submitting',
      retry: this.#status === 'refused',
      problems: this.#shown,
      notice: this.#notice,
    });
  }

  #unavailable(): TemplateResult {
    const words = new Catalogue(languageOf(this), this.messages);
    return unavailablePanel(words.say('unavailable'), words.say('retry'), this.#again);
  }

  #enter(status: Status, notice = ''): void {
    this.#internals.states.delete(this.#status);
    this.#internals.states.add(status);
    this.#status = status;
    this.#notice = notice;
    this.requestUpdate();
  }

  /** Shows a definition, in the language of the page; what was answered stays where path and type are the same. */
  #open(definition: Definition): void {
    const language = languageOf(this);
    const form = createForm(definition, { language, previous: this.#view?.form });
    const catalogue = new Catalogue(language, definition.messages, this.messages);
    form.prefill(this.prefill);
    this.#view = { form, catalogue, prefix: this.#prefix };
    this.#shown = [];
    this.#announced = false;
    if (this.#status !== 'submitting') this.#enter('ready');
  }

  #translate(): void {
    if (this.#view) this.#open(this.#view.form.definition);
  }

  #fail(again: (() => void) | undefined): void {
    this.#again = again;
    this.#enter('unavailable');
  }

  #blame(problems: Parameters<typeof report>[0], fatal: boolean): void {
    report(problems, fatal);
    this.dispatchEvent(new LeadErrorEvent(problems, fatal));
  }

  #explained(problems: readonly Problem[]): readonly Problem[] {
    const view = this.#view;
    return view
      ? problems.map((problem) => ({ ...problem, message: view.catalogue.explain(problem, view.form) }))
      : problems;
  }

  #reconcile(): void {
    const element = this.renderRoot.querySelector('form');
    if (element && this.#view) readControls(this.#view.form, element);
  }

  #start(byVisitor: boolean): Promise<Outcome> {
    this.#running ??= this.#attempt(byVisitor).finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #attempt(byVisitor: boolean): Promise<Outcome> {
    const nothingSent = { id: null, confirmation: null };
    const view = this.#view;
    if (this.#outcome && (this.#status === 'sent' || this.#status === 'queued')) return this.#outcome;
    if (!view || this.#status === 'unavailable') return { status: 'refused', ...nothingSent, problems: [] };
    const problems = await this.validate();
    if (problems.length > 0) {
      this.#enter(this.#status === 'refused' ? 'refused' : 'ready');
      await this.#focus('summary', true);
      this.dispatchEvent(new LeadInvalidEvent(problems));
      return { status: 'invalid', ...nothingSent, problems };
    }
    this.#enter('submitting');
    this.#sender ??= new Sender(this.platform);
    const { form } = view;
    const { id, revision, destinations = [] } = form.definition;
    const destination = this.action ? { ...destinations[0], url: this.action } : destinations[0];
    const attempt = await this.#sender.send(
      {
        form: { id, revision },
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        language: form.language,
        values: form.values,
        page: describePage(location.href, document.title, document.referrer),
      },
      destination,
      this,
    );
    const { outcome, event, notice, redirect } = readAttempt(attempt, view);
    this.#outcome = outcome;
    this.#shown = outcome.problems;
    this.#enter(outcome.status === 'canceled' ? 'ready' : outcome.status, notice);
    if (event) this.dispatchEvent(event);
    if (redirect) location.assign(redirect);
    else if (outcome.status === 'sent' || outcome.status === 'queued') await this.#focus('success', byVisitor);
    else if (outcome.problems.length > 0) await this.#focus('summary', byVisitor);
    return outcome;
  }

  async #focus(part: string, wanted: boolean): Promise<void> {
    const inside = this.shadowRoot?.activeElement;
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLElement>(`.${part}`);
    if (wanted || inside) panel?.focus();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#start(true);
  };

  readonly #onInput = (event: Event): void => {
    const form = this.#view?.form;
    if (form && readControl(form, event.target)) this.dispatchEvent(new LeadChangeEvent(() => form.values));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-form': LeadForm;
  }
}
