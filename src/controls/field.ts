/** Draws one field and draws it again when the model says so: no other field is looked at. */
import type { TemplateResult } from 'lit';
import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { ControlName } from '../fields/field.ts';
import type { Node } from '../model/nodes.ts';
import { checkbox } from './checkbox.ts';
import { choices } from './choices.ts';
import { heading, paragraph } from './content.ts';
import { group } from './group.ts';
import { input } from './input.ts';
import { select } from './select.ts';
import type { Shell } from './shell.ts';
import { createShell } from './shell.ts';
import { textarea } from './textarea.ts';
import type { View } from './view.ts';

const controls: { readonly [name in ControlName]: (shell: Shell) => TemplateResult | typeof nothing } = {
  input,
  textarea,
  select,
  choices,
  checkbox,
  group,
  heading,
  paragraph,
  none: () => nothing,
};

class FieldDirective extends AsyncDirective {
  #node: Node | undefined;
  #view: View | undefined;
  #end: (() => void) | undefined;

  override render(node: Node, view: View): unknown {
    if (node === this.#node && view === this.#view) return noChange;
    this.disconnected();
    this.#node = node;
    this.#view = view;
    if (this.isConnected) this.#listen();
    return this.#draw();
  }

  protected override disconnected(): void {
    this.#end?.();
    this.#end = undefined;
  }

  protected override reconnected(): void {
    this.#listen();
    // What happened while nobody listened.
    this.setValue(this.#draw());
  }

  #listen(): void {
    const node = this.#node;
    this.#end = node && this.#view?.form.subscribe(node.pointer, () => this.setValue(this.#draw()));
  }

  #draw(): TemplateResult | typeof nothing {
    const node = this.#node;
    const view = this.#view;
    return node && view?.form.isRelevant(node) ? controls[node.type.control](createShell(node, view)) : nothing;
  }
}

/** `field(node, view)`: a child part that keeps itself up to date. */
export const field = directive(FieldDirective);
