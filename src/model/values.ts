/** Values as they are sent: nested as the groups are, without what is not asked. */
import { named } from '../definition/scope.ts';
import { isObject } from '../fields/kinds.ts';
import type { Node } from './nodes.ts';

export type Values = { readonly [name: string]: unknown };

/** Collects what `valueOf` gives for each relevant node; `undefined` leaves an answer out. */
export function collect(
  nodes: readonly Node[],
  isRelevant: (node: Node) => boolean,
  valueOf: (node: Node) => unknown,
): Values {
  const nested = ({ children }: Node): Values => collect(children, isRelevant, valueOf);
  const entries = named(nodes)
    .filter(isRelevant)
    .map((node): [string, unknown] => [
      node.name,
      node.type.repeats ? node.children.map(nested) : node.type.value ? valueOf(node) : nested(node),
    ]);
  return Object.fromEntries<unknown>(entries.filter(([, value]) => value !== undefined));
}

/** The value that an object of values holds for a node; `undefined` when it holds none. */
export function lookUp(values: unknown, { name, parent }: Node): unknown {
  const holder = parent ? lookUp(values, parent) : values;
  if (!name) return holder;
  if (Array.isArray(holder)) return holder[Number(name)] as unknown;
  return isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
}
