/** What every template needs to draw a field. */
import type { TemplateResult } from 'lit';
import type { Problem } from '../fields/problem.ts';
import type { Form } from '../model/form.ts';
import type { Catalogue } from '../model/messages.ts';
import type { Node } from '../model/nodes.ts';

export interface View {
  readonly form: Form;
  readonly catalogue: Catalogue;
  /** Starts every id: two forms on one page, and two releases of us, must not share one. */
  readonly prefix: string;
  /** Puts answers into a text that quotes them: `{{name}}`. What comes out is never read as markup. */
  readonly words: (text: string) => string;
  /** The last single-line field: there the key of an on-screen keyboard says that it sends. */
  readonly lastInput: Node | undefined;
  /** What extensions add to this form: steps, drafts. */
  companions: readonly Companion[];
}

/** What an extension adds to one open form. Every part may be left out. */
export interface Companion {
  /** Drawn above the fields. */
  readonly header?: () => TemplateResult;
  /** Drawn before the submit button. */
  readonly actions?: () => TemplateResult;
  /** Takes the place of the words on the submit button. */
  readonly submitLabel?: () => string | undefined;
  /** Whether a field is out of sight at the moment although it is asked. */
  readonly hides?: (node: Node) => boolean;
  /** Brings a field into sight. */
  readonly reveal?: (node: Node) => void;
  /**
   * The visitor pressed the button, or Enter. A list: there is nothing to send yet, and these problems keep the visitor
   * where they are; none, if they were led on.
   */
  readonly advance?: () => readonly Problem[] | undefined;
  /** Goes to a step by its id. Whether there is such a step. */
  readonly goTo?: (step: string) => boolean;
  /** Further problems of answers that the form itself accepts. */
  readonly check?: () => Promise<readonly Problem[]>;
  /** Further members of the envelope. */
  readonly contribute?: () => object;
  /** The submission was accepted. */
  readonly sent?: () => void;
  /** The visitor or the host starts anew. */
  readonly reset?: () => void;
  /** The form is replaced by another. */
  readonly close?: () => void;
}

/** The `name` of a node's control: its path (`company/name`), for a field at the top just its name (`email`). */
export const controlName = (node: Node): string => node.pointer.slice(1);

/** An id derived from instance and path. Spaces would split it in `aria-describedby`. */
export const controlId = (view: View, node: Node): string => view.prefix + encodeURIComponent(controlName(node));

/** Whether the visitor can be led to a field. */
export const isReachable = ({ form }: View, node: Node | undefined): node is Node =>
  node?.type.value !== undefined && node.type.control !== 'none' && form.isRelevant(node);

/** Brings the control of a field into sight and puts the focus there. */
export function focusField(view: View, node: Node, root: ParentNode | null): void {
  for (const companion of view.companions) companion.reveal?.(node);
  const control = root?.querySelector<HTMLElement>(`#${CSS.escape(controlId(view, node))}`);
  // To the label first: focus alone may leave the question above the visible part (GOV.UK error summary).
  control?.closest('[part~=field]')?.scrollIntoView({ block: 'nearest' });
  control?.focus({ preventScroll: true });
}
