/** Draws one field and draws it again when the model says so: no other field is looked at. */
import type { TemplateResult } from 'lit';
import { html, noChange, nothing, render } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
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

class DrawDirective extends Directive {
  #view: View | undefined;

  override render(_node: Node, _view: View): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [node, view]: [Node, View]): typeof noChange {
    // The fields of a view never change places.
    if (view === this.#view) return noChange;
    this.#view = view;
    let shown: unknown = 'nothing yet';
    const draw = (): void => {
      const relevant = view.form.isRelevant(node);
      const { touched, problem } = view.form.state(node);
      element.toggleAttribute('hidden', !relevant || node.type.control === 'none');
      // A control shows already what was typed into it: then only the problem can be another. What was drawn stays when
      // it is hidden: shown again, it is as the visitor left it.
      if (!relevant || (touched && problem === shown) || !(element instanceof HTMLElement)) return;
      shown = problem;
      render(controls[node.type.control](createShell(node, view)), element);
    };
    // Never ended: with another view the form that could call it is gone too.
    view.form.subscribe(node.pointer, draw);
    draw();
    return noChange;
  }
}

const draw = directive(DrawDirective);

/** One field in its place. Half-width fields stand side by side where there is room. */
export const field = (node: Node, view: View): TemplateResult =>
  html`<div class=${node.field.width === 'half' ? 'field half' : 'field'} part="field" ${draw(node, view)}></div>`;
