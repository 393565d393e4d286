/** Label, hint, error and the ARIA that ties them to the control: the one place for all fields. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Field } from '../fields/field.ts';
import type { FieldState } from '../model/form.ts';
import type { Node } from '../model/nodes.ts';
import { inline } from './markup.ts';
import { controls } from './registry.ts';
import type { View } from './view.ts';
import { controlId, controlName } from './view.ts';

/** What a control's template gets. */
export interface Shell {
  readonly node: Node;
  readonly view: View;
  readonly state: FieldState;
  /** The field as it stands now: what its rules make of it. */
  readonly field: Field;
  readonly id: string;
  readonly label: unknown;
  readonly mark: TemplateResult | typeof nothing;
  readonly hint: TemplateResult | typeof nothing;
  readonly error: TemplateResult | typeof nothing;
  /** How much may still be typed, where that is limited. */
  readonly counter?: unknown;
  /** Name, id and ARIA of a control that stands alone. */
  readonly attributes: { readonly [name: string]: string | number | boolean | undefined };
  /** The same relations for a `<fieldset>` around several controls. */
  readonly describedBy: string | undefined;
}

export function createShell(node: Node, view: View): Shell {
  const { type } = node;
  const { form, catalogue, words } = view;
  const field = form.field(node);
  const state = form.state(node);
  const id = controlId(view, node);
  const hint = catalogue.text(field.hint);
  const { problem } = state;
  const describedBy =
    [problem && `${id}-error`, hint && `${id}-hint`, field.maxLength && `${id}-left`].filter(Boolean).join(' ') ||
    undefined;
  const shell: Shell = {
    node,
    view,
    state,
    field,
    id,
    describedBy,
    label: inline(catalogue.text(field.label), words),
    // ARIA cannot say of a group of checkboxes that it is required: there the mark itself is read out.
    mark: field.required
      ? html`<span class="mark" part="mark" aria-hidden=${Array.isArray(type.empty) ? nothing : 'true'}>*</span>`
      : nothing,
    hint: hint ? html`<p class="hint" part="hint" id="${id}-hint">${inline(hint, words)}</p>` : nothing,
    error: problem
      ? html`<p class="error" part="error" id="${id}-error">${catalogue.explain(problem, form)}</p>`
      : state.pending
        ? html`<p class="hint" part="pending" role="status">${catalogue.say('pending')}</p>`
        : nothing,
    attributes: {
      id,
      name: controlName(node),
      'aria-required': field.required,
      readonly: field.readOnly,
      'aria-invalid': problem !== undefined,
      'aria-describedby': describedBy,
      ...type.attributes?.(field),
      ...(field.autocomplete && { autocomplete: field.autocomplete }),
      enterkeyhint: node === view.lastInput && 'send',
      placeholder: catalogue.text(field.placeholder),
    },
  };
  return field.maxLength ? { ...shell, counter: controls.get('counter')?.(shell) } : shell;
}
