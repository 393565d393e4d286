/** `validators` of the host: rules of the page, which may ask a server. They never block a lead. */
import type { Companion, View } from '../controls/view.ts';
import { within } from '../delivery/platform.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import type { SessionHost } from '../element/session.ts';
import type { Validator } from '../element/validators.ts';
import type { Problem } from '../fields/problem.ts';
import type { Form } from '../model/form.ts';
import type { Node } from '../model/nodes.ts';
import { lookUp } from '../model/values.ts';
import { isBlank } from '../model/verdict.ts';

/** How long a submission waits for all of them, in milliseconds. */
const PATIENCE = 5000;

const warn = ({ pointer }: Node, what: string, ...more: readonly unknown[]): void =>
  console.warn(`<lead-form> The validator of "${pointer.slice(1)}" ${what}: the answer is accepted.`, ...more);

/** One answer that a validator is asked about. */
class Question {
  /** As JSON. */
  readonly answer: string;
  readonly settled: Promise<void>;
  isOpen = true;
  /** Why the answer is refused. */
  problem: Problem | undefined;

  readonly #node: Node;
  readonly #form: Form;
  readonly #controller = new AbortController();
  #resolve = (): void => undefined;

  constructor(node: Node, form: Form, value: unknown, validator: Validator) {
    this.#node = node;
    this.#form = form;
    this.answer = JSON.stringify(value);
    this.settled = new Promise((resolve) => (this.#resolve = resolve));
    form.pend(node, true);
    void this.#ask(validator, value);
  }

  /** Nobody waits any longer. */
  end(reason?: string): void {
    if (!this.isOpen) return;
    if (reason) warn(this.#node, reason);
    this.#settle();
    this.#controller.abort();
  }

  async #ask(validator: Validator, value: unknown): Promise<void> {
    const { signal } = this.#controller;
    try {
      this.#settle(await validator(value, { values: this.#form.values, signal }));
    } catch (error) {
      if (this.isOpen) warn(this.#node, 'failed', error);
      this.#settle();
    }
  }

  #settle(message?: unknown): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#form.pend(this.#node, false);
    if (typeof message === 'string' && message.trim()) {
      this.problem = { pointer: this.#node.pointer, code: 'customError', message };
      this.#form.refuse([this.problem]);
    }
    this.#resolve();
  }
}

/**
 * Puts work off while a mouse button or a finger is down: "Checking…" takes up room, and what moves between press and
 * release is not clicked, neither our button nor a link below the form.
 */
function afterPress({ signal }: AbortController): (work: () => void) => void {
  let isDown = false;
  let waiting: (() => void) | undefined;
  const release = (): void => {
    isDown = false;
    // After the click, which comes right after the release.
    if (waiting) setTimeout(waiting);
    waiting = undefined;
  };
  addEventListener('pointerdown', () => (isDown = true), { signal, capture: true });
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, release, { signal, capture: true });
  return (work) => (isDown ? (waiting = work) : work());
}

class Inquiry implements Companion {
  readonly #form: Form;
  readonly #host: SessionHost;
  /** Each with the latest question; the same answer is not asked about again. */
  readonly #questions = new Map<Node, Question>();
  readonly #listening = new AbortController();
  readonly #unsubscribe: () => void;

  constructor({ form }: View, host: SessionHost) {
    this.#form = form;
    this.#host = host;
    this.#unsubscribe = form.subscribe('', this.#dropOutdated);
    // Whoever leaves a field has finished with it, whatever it is made of.
    const ask = (): void => this.#ask((node) => form.state(node).touched);
    const whenReleased = afterPress(this.#listening);
    host.shadowRoot?.addEventListener('focusout', () => whenReleased(ask), this.#listening);
    for (const path of Object.keys(host.validators ?? {}))
      if (!form.find(`/${path}`)?.type.value)
        console.warn(`<lead-form> There is a validator for "${path}", but no field of that name takes an answer.`);
  }

  readonly check = async (): Promise<readonly Problem[]> => {
    this.#ask(() => true);
    // What the form itself refuses is shown at once.
    if (this.#form.problems.length === 0) await this.#wait();
    return [...this.#questions.values()].flatMap(({ problem }) => problem ?? []);
  };

  readonly close = (): void => {
    this.#listening.abort();
    this.#unsubscribe();
    for (const question of this.#questions.values()) question.end();
  };

  readonly reset = this.close;

  get #open(): readonly Question[] {
    return [...this.#questions.values()].filter(({ isOpen }) => isOpen);
  }

  /** Asks about the answers that the form itself accepts. */
  #ask(isDue: (node: Node) => boolean): void {
    const form = this.#form;
    const refused = new Set(form.problems.map(({ pointer }) => pointer));
    const { values } = form;
    for (const [path, validator] of Object.entries(this.#host.validators ?? {})) {
      const node = form.find(`/${path}`);
      const value = node && lookUp(values, node);
      if (!node?.type.value || isBlank(value) || refused.has(node.pointer) || !isDue(node)) continue;
      if (this.#questions.get(node)?.answer !== JSON.stringify(value))
        this.#questions.set(node, new Question(node, form, value, validator));
    }
  }

  readonly #dropOutdated = (): void => {
    if (this.#questions.size === 0) return;
    const { values } = this.#form;
    for (const [node, question] of this.#questions) {
      if (question.answer === JSON.stringify(lookUp(values, node))) continue;
      this.#questions.delete(node);
      question.end();
    }
  };

  async #wait(): Promise<void> {
    const open = this.#open;
    if (open.length === 0) return;
    await within(this.#host.platform, PATIENCE, Promise.all(open.map(({ settled }) => settled)));
    for (const question of open) question.end('did not answer in time');
  }
}

const plugin: Plugin = {
  open: (view, host) => (host.validators ? new Inquiry(view, host) : undefined),
};

export function install(): void {
  registerPlugin(plugin);
}
