/** From native controls to what the visitor typed. */
import type { Typed } from '../fields/field.ts';
import type { Form } from '../model/form.ts';
import type { Node } from '../model/nodes.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

function typedIn(node: Node, controls: readonly Control[]): Typed {
  const ticked = controls.filter((control) => control instanceof HTMLInputElement && control.checked);
  const { empty } = node.type;
  if (typeof empty === 'boolean') return ticked.length > 0;
  if (Array.isArray(empty)) return ticked.map(({ value }) => value);
  return (controls[0]?.type === 'radio' ? ticked[0]?.value : controls[0]?.value) ?? '';
}

function give(form: Form, name: string, controls: readonly Control[]): boolean {
  const node = form.find(`/${name}`);
  if (!node?.type.value) return false;
  const typed = typedIn(node, controls);
  const badInput = controls.some((control) => control.validity.badInput);
  const before = form.state(node);
  if (String(before.typed) === String(typed) && before.badInput === badInput) return false;
  form.input(node, typed, badInput);
  return true;
}

/** Tells the model what happened to one control. Returns whether the answer changed. */
export function readControl(form: Form, target: EventTarget | null): boolean {
  // What is not native has told the model itself.
  if (!isControl(target)) return true;
  if (!target.form) return false;
  const { name } = target;
  const ticks = target.type === 'radio' || target.type === 'checkbox';
  return give(
    form,
    name,
    ticks ? [...target.form.elements].filter(isControl).filter((other) => other.name === name) : [target],
  );
}

/** Reads every control once. Some password managers set `.value` without any event. */
export function readControls(form: Form, element: HTMLFormElement): void {
  const byName = Map.groupBy([...element.elements].filter(isControl), ({ name }) => name);
  for (const [name, controls] of byName) give(form, name, controls);
}
