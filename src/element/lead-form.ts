import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { readControl, readControls } from '../controls/read.ts';
import { adoptStyles } from '../controls/registry.ts';
import { controlStyles } from '../controls/styles.ts';
import type { View } from '../controls/view.ts';
import type { LeadFormDefinition } from '../definition/document.ts';
import type { Platform } from '../delivery/platform.ts';
import { browserPlatform } from '../delivery/platform.ts';
import type { Toolkit } from '../extensions/host.ts';
import type { Problem } from '../fields/problem.ts';
import type { Messages } from '../model/messages.ts';
import type { Values } from '../model/values.ts';
import { version } from '../version.ts';
import { DefinitionController } from './definition-controller.ts';
import { LeadChangeEvent, LeadErrorEvent, LeadReadyEvent } from './events.ts';
import type { LeadOutbox } from './outbox.ts';
import { outbox } from './outbox.ts';
import type { Outcome, Status } from './outcome.ts';
import { report } from './report.ts';
import { Session } from './session.ts';
import { styles } from './styles.ts';
import type { Validators } from './validators.ts';
import { formBody, successPanel, unavailablePanel } from './templates.ts';

/** Frameworks set an equal object again at every render. */
const differs = (now: unknown, before: unknown): boolean => JSON.stringify(now) !== JSON.stringify(before);

/**
 * A lead intake form, rendered from a JSON definition, that posts what was answered to a webhook.
 * The definition comes from the property, else from `src`, else from a child `<script type="application/json">`.
 *
 * @tag lead-form
 * @fires {LeadChangeEvent} lead-change - The visitor changed an answer.
 * @fires {LeadErrorEvent} lead-error - The definition cannot be loaded or is faulty; `problems` say why.
 * @fires {LeadInvalidEvent} lead-invalid - The visitor tried to send, and something is missing or not accepted.
 * @fires {LeadQueuedEvent} lead-queued - The submission is stored on this device and will be sent later.
 * @fires {LeadReadyEvent} lead-ready - The form can be filled in.
 * @fires {LeadRefusedEvent} lead-refused - The submission was not accepted; the form stays as it was filled in.
 * @fires {LeadSentEvent} lead-sent - The receiver acknowledged the submission.
 * @fires {LeadStepEvent} lead-step - Another step is shown.
 * @fires {LeadSubmitEvent} lead-submit - Before a submission is first sent. Cancelable; `waitUntil(promise)` holds it back.
 * @csspart form - The form.
 * @csspart header - Title, description and note.
 * @csspart title - The title of the form or of the success panel.
 * @csspart description - The text under the title, of the form or of a step.
 * @csspart note - The note on required fields.
 * @csspart draft - The question whether to go on with kept answers.
 * @csspart resume - Its button to go on.
 * @csspart restart - Its button to start over.
 * @csspart progress - Which step it is, in words and as a bar.
 * @csspart segment - One step in that bar.
 * @csspart summary - The error summary.
 * @csspart fields - The grid of fields, of the form, a step, a group or a row.
 * @csspart field - One field with its label, hint, error and control.
 * @csspart step - One step of the form.
 * @csspart step-title - The title of a step.
 * @csspart review - The list of answers in a review.
 * @csspart review-answer - One question there, with its answer.
 * @csspart review-place - The group or row that the question stands in.
 * @csspart change - The button there that leads back to the question.
 * @csspart group - A group of fields, or a repeat.
 * @csspart repeat - A repeat.
 * @csspart rows - The rows of a repeat.
 * @csspart row - One row.
 * @csspart row-head - Number of a row, and the button that takes it away.
 * @csspart remove - The button that takes a row or a file away.
 * @csspart add - The button that adds a row.
 * @csspart legend - The legend of a group or a repeat.
 * @csspart label - The label of a field.
 * @csspart mark - The mark of a required field.
 * @csspart hint - The hint of a field.
 * @csspart error - The error of a field.
 * @csspart pending - The note that an answer is being checked.
 * @csspart counter - How much may still be typed.
 * @csspart control - A text control or drop-down list.
 * @csspart options - The options of a field, in sight; the points of a scale; the list of a ranking.
 * @csspart option - One of them, with its box; an option of a list that opens; a cell of a matrix.
 * @csspart tick - A radio button or checkbox.
 * @csspart range - A slider.
 * @csspart output - The value beside a slider, and a computed value.
 * @csspart listbox - The list that opens under a search.
 * @csspart chips - What was chosen there.
 * @csspart chip - One chosen option.
 * @csspart matrix - The table of a matrix.
 * @csspart sheet - Where a signature is drawn.
 * @csspart button - A button inside a field: those of a ranking and of a signature, and the words on which files are chosen.
 * @csspart drop - Where files are chosen, dropped and pasted.
 * @csspart files - The files that were chosen.
 * @csspart file - One of them.
 * @csspart sending - Says that files are on their way.
 * @csspart heading - A heading between fields.
 * @csspart paragraph - Text between fields.
 * @csspart actions - The submit button and the status.
 * @csspart back - The button to the step before.
 * @csspart submit - The submit button; in a step the one that goes on.
 * @csspart status - What became of the submission.
 * @csspart offers - What the visitor can do when nothing could be sent.
 * @csspart copy - The button there that copies the answers.
 * @csspart mail - The link there that writes them into a mail.
 * @csspart answers - The answers as text, where they cannot be copied.
 * @csspart success - The panel shown once the submission was accepted, or is safe on this device.
 * @csspart unavailable - The notice shown when there is no form to show.
 * @csspart retry - The button of that notice.
 * @cssprop [--lead-accent=#2456c7] - Buttons, ticks, focus.
 * @cssprop [--lead-on-accent=#fff] - Text on the accent colour.
 * @cssprop [--lead-danger] - Errors. Default: a red that fits the colour of the text.
 * @cssprop [--lead-line] - Borders of controls. Default: the colour of the text, softened.
 * @cssprop [--lead-surface] - Background of controls. Default: the page's `Field` colour.
 * @cssprop [--lead-radius=0.5em] - Corners.
 * @cssprop [--lead-space=1.5em] - Space between fields.
 * @cssprop [--lead-width=40em] - Greatest width of the form.
 * @cssState loading - The definition is on its way.
 * @cssState unavailable - There is no form to show.
 * @cssState ready - The form can be filled in.
 * @cssState submitting - A submission is on its way.
 * @cssState queued - The submission is stored on this device.
 * @cssState sent - The submission was acknowledged.
 * @cssState refused - The submission was not accepted.
 */
export class LeadForm extends LitElement {
  static readonly version: string = version;
  static override styles = [styles, controlStyles];
  static override properties = {
    src: {},
    action: {},
    allow: {},
    lang: { reflect: true },
    definition: { attribute: false, hasChanged: () => true },
    prefill: { attribute: false, hasChanged: () => true },
    validators: { attribute: false },
    messages: { attribute: false, hasChanged: differs },
  };

  /** Address of a definition (JSON). */
  declare src: string | null;
  /** Webhook address; takes the place of the first destination's. */
  declare action: string | null;
  /** What a definition may read of the page for hidden fields: `meta:name` and `cookie:name`, divided by spaces. */
  declare allow: string | null;
  /** BCP 47 tag of the language to show. Default: that of the nearest ancestor. */
  declare lang: string;
  /** The definition: an object or JSON text. Wins over `src` and the child script; setting an equal one does nothing. */
  declare definition: LeadFormDefinition | string | null | undefined;
  /** Values by field name. They fill only what the visitor has not touched. May be set before the form is ready. */
  declare prefill: Values | null | undefined;
  /** Rules of the page by path of the field, asked before a submission; they may take five seconds at most. */
  declare validators: Validators | undefined;
  /** Replacements for the English messages, by key. */
  declare messages: Messages | undefined;
  /** Network, clock and randomness. To be replaced before the first submission, if at all. */
  platform: Platform = browserPlatform;

  readonly #internals = this.attachInternals();
  readonly #session = new Session(this, (status) => this.#enter(status));
  readonly #source = new DefinitionController(this, {
    read: (definition) => {
      this.#announced = false;
      this.#session.open(definition);
      return this.#session.view?.form.isSound ?? true;
    },
    failed: (again) => this.#session.fail(again),
    faulty: (problems, fatal) => {
      report(problems, fatal);
      this.dispatchEvent(new LeadErrorEvent(problems, fatal));
    },
  });
  #announced = false;
  #drawn: View | undefined;

  /** What waits on this device to be sent; the same as `outbox` of the package. */
  static readonly outbox: LeadOutbox = outbox;

  /** Registers the element. Harmless when repeated; another release under the same tag warns and leaves the first. */
  static define(tag = 'lead-form', registry = customElements): void {
    const known = registry.get(tag);
    const other = String(known && Reflect.get(known, 'version'));
    if (!known) registry.define(tag, this);
    else if (other !== version) console.warn(`<${tag}> is taken by version ${other}; ${version} is ignored.`);
  }

  /**
   * Gives a page without a bundler what it needs to add field types and controls of its own; to be awaited before a form
   * gets a definition that uses them. With a bundler, `lead-form` exports the same tools.
   */
  static async extend(setUp: (toolkit: Toolkit) => void): Promise<void> {
    (await import('../extensions/host.ts')).extend(setUp);
  }

  constructor() {
    super();
    this.#internals.states.add('loading');
  }

  /** Where the form stands. Also a custom state: `lead-form:state(sent)`. */
  get status(): Status {
    return this.#session.status;
  }

  /** What is answered now, as it would be sent. */
  get values(): Values {
    return this.#session.view?.form.values ?? {};
  }

  /** What is wrong now, whether it is shown or not. */
  get problems(): readonly Problem[] {
    return this.#session.problems;
  }

  /** Validates and sends, as the submit button does. Never rejects; a second call while sending is the same one. */
  submit(): Promise<Outcome> {
    return this.#session.submit(false);
  }

  /** Empties the form and starts anew. What `prefill` gives is filled in again. */
  reset(): void {
    // What the model never learns of, such as half a date.
    this.shadowRoot?.querySelector('form')?.reset();
    this.#session.reset();
  }

  /** Shows every problem at its field, as an attempt to send would, and returns them. Moves no focus. */
  validate(): Promise<readonly Problem[]> {
    return this.#session.validate();
  }

  /** Shows a step by its `id`. Whether there is such a step that is asked now. */
  goTo(step: string): boolean {
    return this.#session.view?.companions.some((companion) => companion.goTo?.(step)) ?? false;
  }

  /** @internal Takes over what changed in the native controls without an event. */
  reconcile(): void {
    const element = this.shadowRoot?.querySelector('form');
    const { view } = this.#session;
    // Until a view is drawn, the controls on the page are those of the one before.
    if (element && view && view === this.#drawn) readControls(view.form, element);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('definition') || changed.has('src') || changed.has('validators')) this.#source.load();
    if (changed.has('messages') || changed.has('lang')) this.#session.translate();
    if (changed.has('prefill')) this.#session.view?.form.prefill(this.prefill);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    while (!(await super.getUpdateComplete()));
    return true;
  }

  protected override render(): TemplateResult {
    const { view, status, done, scene } = this.#session;
    const shown = scene && !done && status !== 'unavailable';
    if (this.shadowRoot) adoptStyles(this.shadowRoot);
    return html`<form
        class="form"
        part="form"
        novalidate
        lang=${view?.catalogue.language ?? nothing}
        aria-labelledby=${view?.form.definition.title ? `${view.prefix}title` : nothing}
        ?hidden=${!shown}
        @submit=${this.#onSubmit}
        @input=${this.#onInput}
        @change=${this.#onInput}
      >
        ${shown ? formBody(scene) : nothing}
      </form>
      ${done && scene ? successPanel(scene) : nothing}
      ${status === 'unavailable' ? unavailablePanel(this.#session.words, this.#session.again) : nothing}`;
  }

  protected override updated(): void {
    this.#drawn = this.#session.view;
    if (this.#announced || this.status !== 'ready') return;
    this.#announced = true;
    this.dispatchEvent(new LeadReadyEvent());
  }

  #enter(status: Status): void {
    this.#internals.states.clear();
    this.#internals.states.add(status);
    this.requestUpdate();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#session.submit(true);
  };

  readonly #onInput = ({ target }: Event): void => {
    const form = this.#session.view?.form;
    if (form && readControl(form, target)) this.dispatchEvent(new LeadChangeEvent(() => form.values));
  };
}
