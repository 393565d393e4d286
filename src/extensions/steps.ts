/** Forms in steps: progress, the way forward and back, and where the focus goes. */
import { html } from 'lit';
import { registerControl } from '../controls/registry.ts';
import { step } from '../controls/step.ts';
import { stepStyles } from '../controls/step-styles.ts';
import type { Companion, View } from '../controls/view.ts';
import { controlId } from '../controls/view.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import type { SessionHost } from '../element/session.ts';
import { LeadStepEvent } from '../element/step-event.ts';
import type { Problem } from '../fields/problem.ts';
import { registerField } from '../fields/index.ts';
import { step as stepField } from '../fields/step.ts';
import { registerMessages } from '../model/messages.ts';
import type { Node } from '../model/nodes.ts';
import { oneAtATime, Steps } from '../model/steps.ts';
import { followHistory } from './follow-history.ts';

class Stepper implements Companion {
  readonly #view: View;
  readonly #host: SessionHost;
  readonly #changed: (moved?: boolean) => void;
  readonly #steps: Steps;
  readonly #conversational: boolean;
  readonly #history: ReturnType<typeof followHistory> | undefined;
  /** The review that the visitor left to change an answer. */
  #review: Node | undefined;

  constructor(view: View, host: SessionHost, changed: (moved?: boolean) => void, previous: View | undefined) {
    this.#view = view;
    this.#host = host;
    this.#changed = changed;
    this.#steps = new Steps(view.form);
    // In another language the visitor is where they were.
    const before = previous?.companions.find((companion) => companion instanceof Stepper)?.pointer;
    const current = before && view.form.find(before);
    if (current) this.#steps.go(current);
    // An answer may bring up a further step, or take one away.
    let asked = this.#steps.asked.length;
    view.form.subscribe('', () => {
      if (asked === (asked = this.#steps.asked.length)) return;
      changed();
    });
    const { id, layout, history } = view.form.definition;
    this.#conversational = layout === 'conversational';
    if (history)
      this.#history = followHistory(`lead-form ${id ?? ''}`, this.#steps.index, (index) => {
        const target = this.#steps.asked[index];
        if (target) this.#show(target, true);
      });
  }

  /** Of the step that is shown. */
  get pointer(): string | undefined {
    return this.#steps.current?.pointer;
  }

  readonly header = () => {
    const { catalogue, prefix } = this.#view;
    const { asked, index } = this.#steps;
    const number = (name: string): string => String(name === 'index' ? index + 1 : asked.length);
    return html`<div class="progress" part="progress">
      <p id="${prefix}progress" role="status">${catalogue.say('steps.progress', number)}</p>
      <div class="segments" aria-hidden="true">
        ${asked.map((_, at) => html`<span class=${at <= index ? 'segment done' : 'segment'} part="segment"></span>`)}
      </div>
    </div>`;
  };

  readonly actions = () =>
    html`<button class="back" part="back" type="button" ?hidden=${!this.#steps.previous} @click=${this.#back}>
      ${this.#view.catalogue.say('steps.back')}
    </button>`;

  readonly submitLabel = (): string | undefined =>
    this.#steps.next ? this.#view.catalogue.say(this.#review ? 'steps.return' : 'steps.next') : undefined;

  readonly hides = (node: Node): boolean => node.field.type === 'step' && node !== this.#steps.current;

  readonly reveal = (node: Node): void => {
    const target = this.#steps.stepOf(node);
    const { current } = this.#steps;
    if (!target || target === current) return;
    if (current?.field.review) this.#review = current;
    this.#go(target);
  };

  readonly goTo = (id: string): boolean => {
    const target = this.#steps.find(id);
    if (target && target !== this.#steps.current) this.#go(target);
    return target !== undefined;
  };

  readonly advance = (): readonly Problem[] | undefined => {
    const { next } = this.#steps;
    if (!next) return undefined;
    const problems = this.#steps.validate();
    if (problems.length === 0) this.#show(this.#reviewAgain() ?? next);
    return problems;
  };

  readonly close = (): void => this.#history?.end();

  readonly #back = (): void => {
    const { previous } = this.#steps;
    if (this.#history?.back()) return;
    if (previous) this.#show(previous);
  };

  /** Back to the review that was left, unless a change has brought up something that is not answered yet. */
  #reviewAgain(): Node | undefined {
    const review = this.#review;
    this.#review = undefined;
    if (!review) return undefined;
    const { form } = this.#view;
    const [first] = form.problems;
    const node = first && form.find(first.pointer);
    return node ? this.#steps.stepOf(node) : review;
  }

  #go(target: Node, byHistory = false): void {
    this.#steps.go(target);
    const { index, asked } = this.#steps;
    if (!byHistory) this.#history?.enter(index);
    this.#changed(true);
    this.#host.dispatchEvent(new LeadStepEvent(target.field.id, index, asked.length));
  }

  /** Goes there and puts the focus on it, so that a screen reader says where the visitor is. */
  #show(target: Node, byHistory = false): void {
    this.#go(target, byHistory);
    const id = CSS.escape(controlId(this.#view, target));
    void this.#host.updateComplete.then(() => {
      const place = this.#host.shadowRoot?.querySelector<HTMLElement>(`#${id}`);
      const controls = place?.querySelectorAll<HTMLElement>(':checked, input, select, textarea, button') ?? [];
      const first = this.#conversational && [...controls].find((control) => control.getClientRects().length > 0);
      (first || place)?.focus();
    });
  }
}

const plugin: Plugin = {
  arrange: oneAtATime,
  open: (view, host, changed, previous) =>
    view.form.nodes.some(({ field }) => field.type === 'step') ? new Stepper(view, host, changed, previous) : undefined,
};

export function install(): void {
  registerField(stepField);
  registerControl('step', step, stepStyles);
  registerMessages({
    'steps.progress': 'Step {index} of {count}',
    'steps.next': 'Continue',
    'steps.back': 'Back',
    'steps.return': 'Back to your answers',
  });
  registerPlugin(plugin);
}
