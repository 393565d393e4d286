/**
 * One visitor filling in one form, headless: commands in, state out, subscribers told by path. It draws nothing, sends
 * nothing and knows no document.
 */
import type { Definition } from '../definition/document.ts';
import type { Typed } from '../fields/field.ts';
import type { Problem } from '../fields/problem.ts';
import type { Node } from './nodes.ts';
import { allNodes, createNodes } from './nodes.ts';
import type { Relevance } from './relevance.ts';
import { createRelevance } from './relevance.ts';
import type { Values } from './values.ts';
import { collect, lookUp } from './values.ts';
import { createJudge } from './verdict.ts';

/** What the form knows of one field. A new object for every change. */
export interface FieldState {
  readonly typed: Typed;
  /** The native control holds something that it cannot read, such as half a date. */
  readonly badInput: boolean;
  /** The visitor has changed it. `prefill` leaves it alone from then on. */
  readonly touched: boolean;
  /** The problem that is shown; a field can be wrong without showing it yet. */
  readonly problem?: Problem | undefined;
}

export interface FormOptions {
  /** BCP 47 tag of the visitor's language: numbers are read in it. Default `en`. */
  readonly language?: string;
  /** A form whose answers are kept where path and type are the same. */
  readonly previous?: Form | undefined;
}

const untouched = (node: Node, language: string): FieldState => ({
  typed: node.type.format(node.field.default, node.field, language) ?? node.type.empty ?? '',
  badInput: false,
  touched: false,
});

/** Created by `createForm`. */
export class Form {
  readonly definition: Definition;
  readonly language: string;
  /** The top-level fields. */
  readonly nodes: readonly Node[];
  /** The fields that hold an answer, in document order. */
  readonly answerable: readonly Node[];

  readonly #byPointer: ReadonlyMap<string, Node>;
  readonly #states = new Map<Node, FieldState>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #relevance: Relevance;
  readonly #judge = createJudge();

  constructor(definition: Definition, { language = 'en', previous }: FormOptions) {
    this.definition = definition;
    this.language = language;
    this.nodes = createNodes(definition.fields);
    const every = allNodes(this.nodes);
    this.#byPointer = new Map(every.map((node) => [node.pointer, node]));
    this.answerable = every.filter((node) => node.type.value);
    for (const node of this.answerable) {
      this.#states.set(node, restored(node, previous) ?? untouched(node, language));
    }
    this.#relevance = createRelevance(this.nodes, (node) => this.#valueOf(node));
  }

  /** What is answered now, as it would be sent; what cannot be read is left out. Built when asked for. */
  get values(): Values {
    return collect(
      this.nodes,
      (node) => this.isRelevant(node),
      (node) => this.#valueOf(node),
    );
  }

  /** What is wrong now, shown or not. Built when asked for. */
  get problems(): readonly Problem[] {
    return this.#asked().flatMap((node) => this.#problemOf(node) ?? []);
  }

  find(pointer: string): Node | undefined {
    return this.#byPointer.get(pointer);
  }

  state(node: Node): FieldState {
    return this.#states.get(node) ?? untouched(node, this.language);
  }

  isRelevant(node: Node): boolean {
    return this.#relevance.isRelevant(node);
  }

  /** The visitor typed, ticked or chose. A problem that is shown is judged again; a hidden one stays hidden. */
  input(node: Node, typed: Typed, badInput = false): void {
    const { problem } = this.state(node);
    this.#states.set(node, { typed, badInput, touched: true });
    if (problem) this.#show(node, this.#problemOf(node));
    this.#tell([node, ...this.#relevance.update(node)]);
  }

  /**
   * Fills what the visitor has not touched. Unknown names are ignored.
   *
   * @returns pointers of the values that do not fit their field; they are ignored too.
   */
  prefill(values: unknown): readonly string[] {
    const changed: Node[] = [];
    const ignored: string[] = [];
    for (const node of this.answerable) {
      const value = lookUp(values, node);
      const typed = node.type.format(value, node.field, this.language);
      if (value !== undefined && typed === undefined) ignored.push(node.pointer);
      const { touched, typed: before } = this.state(node);
      if (typed === undefined || touched || String(before) === String(typed)) continue;
      this.#states.set(node, { typed, badInput: false, touched: false });
      changed.push(node, ...this.#relevance.update(node));
    }
    if (changed.length > 0) this.#tell(changed);
    return ignored;
  }

  /** Checks everything that is asked and shows every problem. */
  validate(): readonly Problem[] {
    const asked = this.#asked();
    this.#tell(asked.filter((node) => this.#show(node, this.#problemOf(node))));
    return asked.flatMap((node) => this.state(node).problem ?? []);
  }

  /**
   * Shows problems that the receiver found.
   *
   * @returns those that point at no field that is asked.
   */
  refuse(problems: readonly Problem[]): readonly Problem[] {
    const target = ({ pointer }: Problem): Node | undefined =>
      this.#asked().find((node) => node.pointer === pointer && node.type.control !== 'none');
    this.#tell(
      problems.flatMap((problem) => {
        const node = target(problem);
        return node && this.#show(node, problem) ? node : [];
      }),
    );
    return problems.filter((problem) => !target(problem));
  }

  /** Calls `listener` when the field at `pointer` changes; `''` for any change. Returns a function that ends it. */
  subscribe(pointer: string, listener: () => void): () => void {
    const told = this.#listeners.get(pointer) ?? new Set();
    this.#listeners.set(pointer, told.add(listener));
    return () => told.delete(listener);
  }

  #asked(): readonly Node[] {
    return this.answerable.filter((node) => this.isRelevant(node));
  }

  #read(node: Node): unknown {
    const { typed, badInput } = this.state(node);
    const text = typeof typed === 'string' ? typed.trim() : typed;
    if (text === '' || badInput) return undefined;
    return node.type.parse ? node.type.parse(text, this.language) : text;
  }

  #valueOf(node: Node): unknown {
    return this.#read(node) ?? node.type.blank;
  }

  #problemOf(node: Node): Problem | undefined {
    const { typed, badInput } = this.state(node);
    const value = this.#read(node);
    const unreadable = badInput || (value === undefined && typeof typed === 'string' && typed.trim() !== '');
    return unreadable ? { pointer: node.pointer, code: 'badInput', typed } : this.#judge(node, value).problem;
  }

  #show(node: Node, problem: Problem | undefined): boolean {
    const before = this.state(node);
    if (before.problem === problem) return false;
    this.#states.set(node, { ...before, problem });
    return true;
  }

  #tell(nodes: readonly Node[]): void {
    for (const { pointer } of nodes) for (const listener of this.#listeners.get(pointer) ?? []) listener();
    for (const listener of this.#listeners.get('') ?? []) listener();
  }
}

/** Creates a form. Throws nothing; the definition comes from `parseDefinition`. */
export const createForm = (definition: Definition, options: FormOptions = {}): Form => new Form(definition, options);

/** What an earlier form held at the same path, when the type is the same and the answer still fits. */
function restored(node: Node, previous: Form | undefined): FieldState | undefined {
  const before = previous?.find(node.pointer);
  if (!previous || before?.type !== node.type) return undefined;
  const { typed, badInput, touched } = previous.state(before);
  // An option that is no longer offered is no answer any more.
  const offered = !node.field.options || node.type.format(typed, node.field, previous.language) !== undefined;
  if (!touched || !offered) return undefined;
  return { typed, badInput, touched };
}
