/** Which fields are asked at the moment. A change looks only at what depends on it. */
import { holds, referencesOf } from '../definition/conditions.ts';
import { resolve } from '../definition/scope.ts';
import type { Node } from './nodes.ts';
import { allNodes } from './nodes.ts';

export interface Relevance {
  readonly isRelevant: (node: Node) => boolean;
  /** To be called after the value of `node` changed: the nodes that appear or disappear. */
  readonly update: (node: Node) => readonly Node[];
}

/** `valueOf` gives the value of a relevant node, `undefined` while it is unanswered. */
export function createRelevance(roots: readonly Node[], valueOf: (node: Node) => unknown): Relevance {
  const known = new Map<Node, boolean>();
  const targets = new Map<Node, ReadonlyMap<string, Node>>();
  const dependents = new Map<Node, Node[]>();

  for (const node of allNodes(roots)) {
    const { showIf } = node.field;
    if (!showIf) continue;
    const found = new Map<string, Node>();
    for (const reference of referencesOf(showIf)) {
      const target = resolve(reference, node.parent, roots);
      if (target) found.set(reference, target);
    }
    // A condition on a field that does not exist is a mistake of the author: better to ask too much than to lose an answer.
    if (!referencesOf(showIf).every((reference) => found.has(reference))) continue;
    targets.set(node, found);
    for (const target of found.values()) dependents.set(target, [...(dependents.get(target) ?? []), node]);
  }

  const evaluate = (node: Node): boolean => {
    if (node.parent && !isRelevant(node.parent)) return false;
    const { showIf } = node.field;
    const found = targets.get(node);
    if (!showIf || !found) return true;
    return holds(showIf, (reference) => {
      const target = found.get(reference);
      return target && isRelevant(target) ? valueOf(target) : undefined;
    });
  };

  const isRelevant = (node: Node): boolean => {
    if (!node.parent && !targets.has(node)) return true;
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, false);
    const now = evaluate(node);
    known.set(node, now);
    return now;
  };

  const update = (changed: Node): readonly Node[] => {
    const flipped = new Set<Node>();
    const waiting = [...(dependents.get(changed) ?? [])];
    for (const node of waiting) {
      const before = isRelevant(node);
      const now = evaluate(node);
      if (before === now) continue;
      known.set(node, now);
      flipped.add(node);
      waiting.push(...node.children, ...(dependents.get(node) ?? []));
    }
    return [...flipped];
  };

  return { isRelevant, update };
}
