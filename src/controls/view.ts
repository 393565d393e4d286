/** What every template needs to draw a field. */
import type { Form } from '../model/form.ts';
import type { Catalogue } from '../model/messages.ts';
import type { Node } from '../model/nodes.ts';

export interface View {
  readonly form: Form;
  readonly catalogue: Catalogue;
  /** Starts every id: two forms on one page, and two releases of us, must not share one. */
  readonly prefix: string;
  /** The last single-line field: there the key of an on-screen keyboard says that it sends. */
  readonly lastInput: Node | undefined;
}

/** The `name` of a node's control: its path (`company/name`), for a field at the top just its name (`email`). */
export const controlName = (node: Node): string => node.pointer.slice(1);

/** An id derived from instance and path. Spaces would split it in `aria-describedby`. */
export const controlId = (view: View, node: Node): string => view.prefix + encodeURIComponent(controlName(node));
