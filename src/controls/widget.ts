/**
 * A control that native ones are not enough for. It keeps a state of its own, such as an open list, draws itself again,
 * and tells the model what was answered. The field around it is drawn by its shell as any other.
 */
import type { TemplateResult } from 'lit';
import { noChange, render } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import type { Typed } from '../fields/field.ts';
import type { MessageKey } from '../model/messages.ts';
import type { Shell } from './shell.ts';

export abstract class Widget {
  readonly element: HTMLElement;
  shell: Shell;

  constructor(element: HTMLElement, shell: Shell) {
    this.element = element;
    this.shell = shell;
  }

  /** What it looks like now. */
  abstract template(): TemplateResult;

  /** What the model holds now: the shell is older when the visitor answered since. */
  get typed(): Typed {
    const { view, node } = this.shell;
    return view.form.state(node).typed;
  }

  /** The same, of a list. */
  get list(): readonly string[] {
    const { typed } = this;
    return typeof typed === 'object' ? typed.filter((one) => typeof one === 'string') : [];
  }

  draw(): void {
    render(this.template(), this.element);
  }

  /** The visitor answered. The event tells the form, which has no native control to hear. */
  answer(typed: Typed): void {
    const { view, node } = this.shell;
    const changed = String(typed) !== String(this.typed);
    if (changed) view.form.input(node, typed);
    this.draw();
    if (changed) this.element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  say(key: MessageKey, params: { readonly [name: string]: string | number } = {}): string {
    const { catalogue } = this.shell.view;
    const format = new Intl.NumberFormat(catalogue.language);
    return catalogue.say(key, (name) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? format.format(value) : value;
    });
  }

  focus(selector: string): void {
    this.element.querySelector<HTMLElement>(selector)?.focus();
  }
}

type WidgetClass = new (element: HTMLElement, shell: Shell) => Widget;

class WidgetDirective extends Directive {
  #widget: Widget | undefined;

  override render(_kind: WidgetClass, _shell: Shell): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [Kind, shell]: [WidgetClass, Shell]): typeof noChange {
    if (!(element instanceof HTMLElement)) return noChange;
    // Another form, such as after a reset: nothing of the old one stays.
    if (this.#widget?.shell.node !== shell.node) this.#widget = new Kind(element, shell);
    this.#widget.shell = shell;
    this.#widget.draw();
    return noChange;
  }
}

/** Draws a widget inside an element that has nothing else in it. */
export const widget = directive(WidgetDirective);
