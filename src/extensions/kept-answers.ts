/** Answers that stay on this device in the browser's storage, under one key. */
import { isObject } from '../fields/kinds.ts';
import type { Typed } from '../fields/field.ts';
import type { Form } from '../model/form.ts';
import type { Node } from '../model/nodes.ts';
import { allNodes } from '../model/nodes.ts';
import { isBlank } from '../model/verdict.ts';

/** Of some fields what stands in their controls, and how many rows there are. By pointer. */
export interface Answers {
  readonly rows: { readonly [pointer: string]: number };
  readonly typed: { readonly [pointer: string]: Typed };
}

/** Agreements, signatures and files are given anew each time. */
const given = new Set(['consent', 'signature', 'file']);

/** Whether something else than the visitor may fill a field in. */
export const mayBeFilledIn = ({ field }: Node): boolean => !given.has(field.type);

/** The answers of the fields that `paths` name, and of what is inside them; nothing when there are none. */
export function takeAnswers(form: Form, paths: readonly string[], isWanted: (node: Node) => boolean) {
  const named = allNodes(form.nodes).filter((node) => paths.some((path) => `${node.pointer}/`.startsWith(`/${path}/`)));
  const wanted = named.filter((node) => node.type.value && mayBeFilledIn(node) && isWanted(node));
  const typed = wanted.map((node): [string, Typed] => [node.pointer, form.state(node).typed]);
  if (typed.every(([, one]) => isBlank(one))) return undefined;
  const rows = named
    .filter(({ type }) => type.repeats)
    .map(({ pointer, children }): [string, number] => [pointer, children.length]);
  return { rows: Object.fromEntries(rows), typed: Object.fromEntries(typed) } satisfies Answers;
}

/** Whether the control of a field can hold this: the definition may be another one by now. */
const fits = ({ type, field }: Node, typed: unknown, language: string): typed is Typed =>
  typeof typed === typeof type.empty &&
  Array.isArray(typed) === Array.isArray(type.empty) &&
  (!field.options || isBlank(typed) || type.format(typed, field, language) !== undefined);

/**
 * Puts answers back where the visitor has not changed any. `touched`: they count as the visitor's own, so that `prefill`
 * leaves them alone. Whether there was something to put back.
 */
export function putBack(form: Form, answers: unknown, touched: boolean): boolean {
  if (!isObject(answers) || !isObject(answers.rows) || !isObject(answers.typed)) return false;
  for (const [pointer, count] of Object.entries(answers.rows)) {
    const repeat = form.find(pointer);
    if (repeat?.type.repeats) form.resize(repeat, Number(count) || 0);
  }
  const fitting = Object.entries(answers.typed).flatMap(([pointer, typed]) => {
    const node = form.find(pointer);
    const isFree = node?.type.value && mayBeFilledIn(node) && !form.state(node).touched;
    return isFree && fits(node, typed, form.language) ? [{ node, typed }] : [];
  });
  for (const { node, typed } of fitting)
    if (touched || !form.field(node).readOnly) form.restore(node, { typed, badInput: false, touched });
  return fitting.length > 0;
}
