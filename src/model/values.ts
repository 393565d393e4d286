/** Values as they are sent: nested as the groups are, without what is not asked. */
import { isObject } from '../fields/kinds.ts';
import type { Node } from './nodes.ts';

export type Values = { readonly [name: string]: unknown };

/** Collects what `valueOf` gives for each relevant node; `undefined` leaves an answer out. */
export function collect(
  nodes: readonly Node[],
  isRelevant: (node: Node) => boolean,
  valueOf: (node: Node) => unknown,
): Values {
  const entries = nodes
    .filter((node) => node.name && isRelevant(node))
    .map((node): [string, unknown] => [
      node.name,
      node.type.control === 'group' ? collect(node.children, isRelevant, valueOf) : valueOf(node),
    ]);
  return Object.fromEntries<unknown>(entries.filter(([, value]) => value !== undefined));
}

/** The value that an object of values holds for a node; `undefined` when it holds none. */
export function lookUp(values: unknown, node: Node): unknown {
  const holder = node.parent ? lookUp(values, node.parent) : values;
  return isObject(holder) && Object.hasOwn(holder, node.name) ? holder[node.name] : undefined;
}
