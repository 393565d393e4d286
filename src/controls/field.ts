/** Draws one field and draws it again when the model says so: no other field is looked at. */
import type { TemplateResult } from 'lit';
import { html, noChange, render } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import type { Node } from '../model/nodes.ts';
import { controls } from './registry.ts';
import { createShell } from './shell.ts';
import type { View } from './view.ts';

class DrawDirective extends Directive {
  #view: View | undefined;

  override render(_node: Node, _view: View): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [node, view]: [Node, View]): typeof noChange {
    // The fields of a view never change places.
    if (view === this.#view) return noChange;
    this.#view = view;
    const { form } = view;
    let shown: readonly unknown[] = [];
    const draw = (): void => {
      const relevant = form.isRelevant(node) && !view.companions.some((companion) => companion.hides?.(node));
      const { touched, problem, pending, written } = form.state(node);
      element.toggleAttribute('hidden', !relevant || node.type.control === 'none');
      const looks = [problem, pending, form.field(node), node.children, written];
      // A control shows already what was typed into it: then only the rest can be another. What was drawn stays when it is
      // hidden: shown again, it is as the visitor left it.
      const isSame = touched && looks.every((look, index) => look === shown[index]);
      if (!relevant || isSame || !(element instanceof HTMLElement)) return;
      shown = looks;
      render(controls.get(node.type.control)?.(createShell(node, view)), element);
    };
    // Never ended: with another view the form that could call it is gone too.
    form.subscribe(node.pointer, draw);
    draw();
    return noChange;
  }
}

const draw = directive(DrawDirective);

/** One field in its place. Half-width fields stand side by side where there is room. */
export const field = (node: Node, view: View): TemplateResult =>
  html`<div class=${node.field.width === 'half' ? 'field half' : 'field'} part="field" ${draw(node, view)}></div>`;
