/**
 * One visitor filling in one form, headless: commands in, state out, subscribers told by path. It draws nothing, sends
 * nothing and knows no document.
 */
import type { Definition } from '../definition/document.ts';
import type { Field, FileLike, Typed } from '../fields/field.ts';
import { hasOption } from '../fields/rules.ts';
import type { Problem } from '../fields/problem.ts';
import { Dependencies } from './dependencies.ts';
import type { Node } from './nodes.ts';
import { allNodes, createNodes, createRow, fewestRows, mostRows } from './nodes.ts';
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
  /** Another object whenever it was not the visitor who wrote: then the control has to show it. */
  readonly written?: object;
  /** A rule of the host is still being asked. */
  readonly pending?: boolean;
  /** The problem that is shown; a field can be wrong without showing it yet. */
  readonly problem?: Problem | undefined;
}

export interface FormOptions {
  /** BCP 47 tag of the visitor's language: numbers are read in it. Default `en`. */
  readonly language?: string;
  /** IANA name of the visitor's time zone, in which "today" is. Default: that of the device. */
  readonly timeZone?: string;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** A form whose answers are kept where path and type are the same. */
  readonly previous?: Form | undefined;
}

/** Created by `createForm`. */
export class Form {
  readonly definition: Definition;
  readonly language: string;
  /** The top-level fields. */
  readonly nodes: readonly Node[];
  /** The fields that hold an answer, in document order. */
  answerable: readonly Node[] = [];

  #byPointer: ReadonlyMap<string, Node> = new Map();
  readonly #states = new Map<Node, FieldState>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #dependencies: Dependencies;
  readonly #judge: ReturnType<typeof createJudge>;

  constructor(definition: Definition, { language = 'en', timeZone, now = Date.now, previous }: FormOptions) {
    this.definition = definition;
    this.language = language;
    this.nodes = createNodes(definition.fields, (repeat) => {
      const before = previous?.find(repeat.pointer);
      return before?.type.repeats ? before.children.length : fewestRows(repeat);
    });
    const outside = {
      language,
      now,
      // Only for who needs it: the first `Intl` of a page costs a third of the time to the first form.
      get timeZone() {
        return timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
      },
    };
    this.#dependencies = new Dependencies(this.nodes, (node) => this.#valueOf(node), outside);
    this.#judge = createJudge(this.#dependencies);
    this.#index();
    for (const node of this.answerable) this.#states.set(node, restored(node, previous) ?? this.#untouched(node));
    this.#dependencies.reset();
  }

  /** What is answered now, as it would be sent; what cannot be read is left out. Built when asked for. */
  get values(): Values {
    return collect(
      this.nodes,
      (node) => this.isRelevant(node),
      (node) => this.#valueOf(node),
    );
  }

  /** The files among the answers, by the name of their part: the `part` of their value. Built when asked for. */
  get files(): ReadonlyMap<string, FileLike> {
    return new Map(this.#asked().flatMap((node) => node.type.files?.(this.state(node).typed, node) ?? []));
  }

  /** What is wrong now, shown or not. Built when asked for. */
  get problems(): readonly Problem[] {
    return this.#asked().flatMap((node) => this.#problemOf(node) ?? []);
  }

  /** Whether every name in conditions and expressions is that of a field. */
  get isSound(): boolean {
    return this.#dependencies.isSound;
  }

  /** The problems that are shown now, in the order of the fields. */
  get shown(): readonly Problem[] {
    return this.#asked().flatMap((node) => this.state(node).problem ?? []);
  }

  find(pointer: string): Node | undefined {
    return this.#byPointer.get(pointer);
  }

  state(node: Node): FieldState {
    return this.#states.get(node) ?? this.#untouched(node);
  }

  /** The field as it stands now: required, read-only, offering and limiting what its rules say. */
  field(node: Node): Field {
    return this.#dependencies.fieldOf(node);
  }

  isRelevant(node: Node): boolean {
    return this.#dependencies.isRelevant(node);
  }

  /** The visitor typed, ticked or chose. A problem that is shown is judged again; a hidden one stays hidden. */
  input(node: Node, typed: Typed, badInput = false): void {
    const before = this.state(node);
    const amended = node.rules.reduce((now, { amend }) => amend?.(now, before.typed, node.field) ?? now, typed);
    const written = amended === typed ? (before.written ?? this) : {};
    this.#states.set(node, { typed: amended, badInput, touched: true, written, problem: before.problem });
    this.#changed([node, ...this.#dependencies.update(node)]);
  }

  /** Puts an answer there as if the visitor had typed it: from a draft, or from another row. */
  restore(node: Node, { typed, badInput, touched }: FieldState): void {
    this.#states.set(node, { typed, badInput, touched, written: {} });
    this.#changed([node, ...this.#dependencies.update(node)]);
  }

  /** Tells that a rule of the host is being asked about a field, or was. */
  pend(node: Node, pending: boolean): void {
    this.#states.set(node, { ...this.state(node), pending });
    this.notify([node]);
  }

  /**
   * Gives a repeat this many rows, or as many as it must or may have. New ones are as the definition has them; those beyond
   * are forgotten.
   */
  resize(repeat: Node, count: number): void {
    const before = repeat.children;
    const length = Math.max(fewestRows(repeat), Math.min(mostRows(repeat), count));
    if (length === before.length) return;
    repeat.children = Array.from({ length }, (_, index) => before[index] ?? createRow(repeat, index));
    this.#dependencies.add(repeat.children.slice(before.length));
    this.#index();
    this.#changed([repeat, ...repeat.children, ...this.#dependencies.update(repeat)]);
  }

  /**
   * Fills what the visitor has not touched. Unknown names are ignored.
   *
   * @returns pointers of the values that do not fit their field; they are ignored too.
   */
  prefill(values: unknown): readonly string[] {
    const changed: Node[] = [];
    const ignored: string[] = [];
    for (const node of this.#byPointer.values()) {
      const rows = lookUp(values, node);
      if (node.type.repeats && Array.isArray(rows) && !this.#isTouched(node)) this.resize(node, rows.length);
    }
    for (const node of this.answerable) {
      const value = lookUp(values, node);
      const typed = node.type.format(value, node.field, this.language);
      if (value !== undefined && typed === undefined) ignored.push(node.pointer);
      const { touched, typed: before } = this.state(node);
      if (typed === undefined || touched || String(before) === String(typed)) continue;
      this.#states.set(node, { typed, badInput: false, touched: false });
      changed.push(node, ...this.#dependencies.update(node));
    }
    if (changed.length > 0) this.#changed(changed);
    return ignored;
  }

  /** Checks everything that is asked, or what is asked in a part of the form, and shows every problem. */
  validate(part?: Node): readonly Problem[] {
    this.notify(this.#dependencies.refresh());
    const asked = this.#asked().filter((node) => !part || isWithin(node, part));
    this.notify(asked.filter((node) => this.#show(node, this.#problemOf(node))));
    return asked.flatMap((node) => this.state(node).problem ?? []);
  }

  /** Shows problems that the receiver or the host found, until the answer changes. */
  refuse(problems: readonly Problem[]): void {
    this.notify(
      problems.flatMap((problem) => {
        const node = this.find(problem.pointer);
        return node?.type.value && this.isRelevant(node) && this.#show(node, problem) ? node : [];
      }),
    );
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

  #untouched(node: Node): FieldState {
    const field = this.field(node);
    const typed = node.type.format(field.default, field, this.language) ?? node.type.empty ?? '';
    return { typed, badInput: false, touched: false };
  }

  /** Takes stock of the fields after some came or went. */
  #index(): void {
    const every = allNodes(this.nodes);
    this.#byPointer = new Map(every.map((node) => [node.pointer, node]));
    this.answerable = every.filter((node) => node.type.value);
  }

  #isTouched(part: Node): boolean {
    return this.answerable.some((node) => isWithin(node, part) && this.state(node).touched);
  }

  #read(node: Node): unknown {
    const field = this.field(node);
    if ('computed' in field) return field.computed;
    const { typed, badInput } = this.state(node);
    const text = typeof typed === 'string' ? typed.trim() : typed;
    if (text === '' || badInput) return undefined;
    const value = node.type.parse ? node.type.parse(text, this.language, node) : text;
    if (!field.options || field.options === node.field.options) return value;
    // What is not offered any more is no answer any more.
    if (Array.isArray(value)) return value.filter((one) => hasOption(field, one));
    return node.type.format(value, field, this.language) === undefined ? undefined : value;
  }

  #valueOf(node: Node): unknown {
    return this.#read(node) ?? node.type.blank;
  }

  #problemOf(node: Node): Problem | undefined {
    const { typed, badInput } = this.state(node);
    const value = this.#read(node);
    const unreadable =
      badInput ||
      (value === undefined && !this.field(node).options && typeof typed === 'string' && typed.trim() !== '');
    return unreadable ? { pointer: node.pointer, code: 'badInput', typed } : this.#judge(node, value).problem;
  }

  #show(node: Node, problem: Problem | undefined): boolean {
    const before = this.state(node);
    if (before.problem === problem) return false;
    this.#states.set(node, { ...before, problem });
    return true;
  }

  /** Judges again what shows a problem, and tells. */
  #changed(nodes: readonly Node[]): void {
    for (const node of nodes) if (this.state(node).problem) this.#show(node, this.#problemOf(node));
    this.notify(nodes);
  }

  /** Tells who listens to these fields. */
  notify(nodes: readonly Node[]): void {
    for (const { pointer } of nodes) for (const listener of this.#listeners.get(pointer) ?? []) listener();
    for (const listener of this.#listeners.get('') ?? []) listener();
  }
}

const isWithin = (node: Node, part: Node): boolean =>
  node === part || (node.parent !== undefined && isWithin(node.parent, part));

/** Creates a form. Throws nothing; the definition comes from `parseDefinition`. */
export const createForm = (definition: Definition, options: FormOptions = {}): Form => new Form(definition, options);

/** What an earlier form held at the same path, when the type is the same and the answer still fits. */
function restored(node: Node, previous: Form | undefined): FieldState | undefined {
  const before = previous?.find(node.pointer);
  if (!previous || before?.type !== node.type) return undefined;
  const { typed, badInput, touched } = previous.state(before);
  // An option that is no longer offered is no answer any more.
  const offered = !node.field.options || node.type.format(typed, node.field, previous.language) !== undefined;
  return touched && offered ? { typed, badInput, touched } : undefined;
}
