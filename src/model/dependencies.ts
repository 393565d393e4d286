/**
 * What depends on other answers: which fields are asked, and what their rules make of them at the moment. A change looks
 * only at what depends on it.
 */
import { holds, referencesOf } from '../definition/conditions.ts';
import { named, resolve } from '../definition/scope.ts';
import type { Field, Surroundings } from '../fields/field.ts';
import type { Node } from './nodes.ts';
import { allNodes } from './nodes.ts';
import type { Failure } from './rules.ts';

/** What does not come from the form itself. */
export interface Outside {
  readonly language: string;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Where a reference leads: to a field, or through a repeat to one field of each row. */
interface Target {
  readonly node: Node;
  readonly path: readonly string[];
}

export class Dependencies {
  readonly #roots: readonly Node[];
  readonly #valueOf: (node: Node) => unknown;
  readonly #outside: Outside;
  readonly #targets = new Map<Node, ReadonlyMap<string, Target>>();
  readonly #dependents = new Map<Node, Set<Node>>();
  /** Whether every reference leads to a field. */
  isSound = true;
  #relevant = new Map<Node, boolean>();
  #fields = new Map<Node, Field>();

  /** `valueOf` gives the value of a relevant node, `undefined` while it is unanswered. */
  constructor(roots: readonly Node[], valueOf: (node: Node) => unknown, outside: Outside) {
    this.#roots = roots;
    this.#valueOf = valueOf;
    this.#outside = outside;
    this.add(roots);
  }

  /** Takes in nodes that are new: at the start all of them, later rows. */
  add(nodes: readonly Node[]): void {
    for (const node of allNodes(nodes)) {
      const { field } = node;
      const targets = new Map<string, Target>();
      const leads = (reference: string): boolean => {
        const target = this.#find(reference, node);
        if (!target) return (this.isSound = false);
        targets.set(reference, target);
        this.#dependents.set(target.node, (this.#dependents.get(target.node) ?? new Set()).add(node));
        return true;
      };
      // A rule about a field that does not exist is a mistake of the author: it must not keep the visitor from sending.
      node.rules = node.rules.filter((rule) => (rule.references?.(field) ?? []).map(leads).every(Boolean));
      referencesOf(field.showIf).forEach(leads);
      if (targets.size > 0) this.#targets.set(node, targets);
    }
  }

  /** Forgets what everything came to, for the next who asks. */
  reset(): void {
    this.#relevant = new Map();
    this.#fields = new Map();
  }

  isRelevant(node: Node): boolean {
    if (!node.parent && !node.field.showIf) return true;
    const before = this.#relevant.get(node);
    if (before !== undefined) return before;
    this.#relevant.set(node, false);
    const now = this.#evaluate(node);
    this.#relevant.set(node, now);
    return now;
  }

  /** The field as it stands now: what its type and its rules derive takes the place of what was written. */
  fieldOf(node: Node): Field {
    const { field, type, rules } = node;
    if (rules.length === 0 && !type.derive) return field;
    const before = this.#fields.get(node);
    if (before) return before;
    this.#fields.set(node, field);
    const now = this.#derive(node);
    this.#fields.set(node, now);
    return now;
  }

  /** Why the rules of a node refuse a value; nothing when none does. */
  check(node: Node, value: unknown): Failure | undefined {
    for (const rule of node.rules) {
      const failure = rule.check?.(value, this.fieldOf(node), this.#surroundings(node));
      if (failure) return failure;
    }
    return undefined;
  }

  /** To be called after the value of `changed` changed: the nodes that may be others now. */
  update(changed: Node): readonly Node[] {
    return this.#settle(this.#after(changed));
  }

  /** Looks again at everything with rules: the day may be another one. */
  refresh(): readonly Node[] {
    return this.#settle(allNodes(this.#roots).filter((node) => node.rules.length > 0));
  }

  /** Looks again at the nodes given, and at what depends on those whose answer is another now. */
  #settle(waiting: Node[]): readonly Node[] {
    const told = new Set<Node>();
    for (const node of waiting) {
      told.add(node);
      const wasRelevant = this.isRelevant(node);
      const was = this.fieldOf(node);
      const isRelevant = this.#evaluate(node);
      this.#relevant.set(node, isRelevant);
      this.#fields.delete(node);
      const now = this.fieldOf(node);
      if (was !== now && isSame(was, now)) this.#fields.set(node, was);
      if (wasRelevant !== isRelevant) waiting.push(...node.children);
      if (wasRelevant !== isRelevant || was.computed !== now.computed || !isSame(was.options, now.options))
        waiting.push(...this.#after(node));
    }
    return [...told];
  }

  /** The nodes to look at again when this one changes. What changes in a row changes its repeat. */
  #after(node: Node): Node[] {
    const outer: Node[] = [];
    for (let { parent } = node; parent; parent = parent.parent) if (parent.type.repeats) outer.push(parent);
    return [node, ...outer].flatMap((changed) => [...(this.#dependents.get(changed) ?? [])]);
  }

  #find(reference: string, node: Node, path: readonly string[] = []): Target | undefined {
    const found = resolve(reference, node.parent, this.#roots);
    if (found) return path.length === 0 || found.type.repeats ? { node: found, path } : undefined;
    const cut = reference.lastIndexOf('/');
    return cut > 0 ? this.#find(reference.slice(0, cut), node, [reference.slice(cut + 1), ...path]) : undefined;
  }

  #evaluate(node: Node): boolean {
    if (node.parent && !this.isRelevant(node.parent)) return false;
    const { showIf } = node.field;
    const targets = this.#targets.get(node);
    // A condition on a field that does not exist is a mistake of the author: better to ask too much than to lose an answer.
    if (!showIf || !referencesOf(showIf).every((reference) => targets?.has(reference))) return true;
    return holds(showIf, (reference) => this.#answer(node, reference));
  }

  #derive(node: Node): Field {
    const surroundings = this.#surroundings(node);
    const parts = [node.type, ...node.rules].map(({ derive }) => derive?.(node.field, surroundings));
    return Object.assign({}, node.field, ...parts) as Field;
  }

  #surroundings(node: Node): Surroundings {
    const outside = this.#outside;
    return {
      language: outside.language,
      get timeZone() {
        return outside.timeZone;
      },
      now: outside.now(),
      valueOf: (reference) => this.#answer(node, reference),
    };
  }

  #answer(node: Node, reference: string): unknown {
    const target = this.#targets.get(node)?.get(reference);
    return target && this.#reach(target.node, target.path);
  }

  #reach(node: Node, path: readonly string[]): unknown {
    if (!this.isRelevant(node)) return undefined;
    if (!node.type.repeats) return this.#valueOf(node);
    const [name, ...rest] = path;
    return node.children.flatMap((row) => {
      const field = named(row.children).find((child) => child.name === name);
      // Without a path the rows themselves are meant, to be counted.
      return (name === undefined ? true : field && this.#reach(field, rest)) ?? [];
    });
  }
}

/** Whether two records, or two lists, hold the same. Lists in them are compared entry by entry. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [left, right] = [Object.entries(one), Object.entries(other)];
  const isList = Array.isArray(one);
  return (
    left.length === right.length &&
    left.every(([key, value]) => {
      const against: unknown = Reflect.get(other, key);
      return value === against || (!isList && Array.isArray(value) && isSame(value, against));
    })
  );
}
