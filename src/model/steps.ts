/** One visitor's way through the steps of a form: where they are, what comes next, what may be skipped. */
import type { Definition } from '../definition/document.ts';
import type { Field } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import type { Problem } from '../fields/problem.ts';
import type { Form } from './form.ts';
import type { Node } from './nodes.ts';

const isStep = ({ type }: { readonly type: unknown }): boolean => type === 'step';

/** Whether the visitor sees it and has to do something about it. */
const asks = ({ type, fields }: Field): boolean => {
  const { control = 'none', value } = fieldTypes.get(type) ?? {};
  return fields ? fields.some(asks) : value !== undefined && control !== 'none' && control !== 'output';
};

/** The definition with a step for each question. Texts stand in the step of the question that they precede. */
export function oneAtATime(definition: Definition): Definition {
  if (definition.layout !== 'conversational') return definition;
  const split = (fields: readonly Field[]): readonly Field[] => {
    const steps: Field[][] = [[]];
    for (const field of fields) {
      steps.at(-1)?.push(field);
      if (asks(field)) steps.push([]);
    }
    const rest = steps.pop() ?? [];
    if (steps.length === 0) return [{ type: 'step', name: '', fields: rest }];
    steps.at(-1)?.push(...rest);
    return steps.map((own) => ({ type: 'step', name: '', fields: own }));
  };
  const fields = definition.fields.flatMap((field): readonly Field[] => {
    if (!isStep(field)) return [field];
    const parts = split(field.fields ?? []);
    // The words of a step stand at its first question; its condition holds for all of them.
    const { fields: _fields, title: _title, description: _description, id: _id, ...common } = field;
    return field.review
      ? [field]
      : parts.map((part, index) => ({ ...(index ? common : field), fields: part.fields ?? [] }));
  });
  return { ...definition, fields: fields.some(isStep) ? fields : split(fields) };
}

export class Steps {
  readonly #form: Form;
  #current: Node | undefined;

  constructor(form: Form) {
    this.#form = form;
  }

  /** The steps that are asked now, in their order. One that is skipped leaves no trace. */
  get asked(): readonly Node[] {
    const { nodes } = this.#form;
    return nodes.filter((node) => isStep(node.field) && this.#form.isRelevant(node) && this.#hasSomething(node));
  }

  get current(): Node | undefined {
    const { asked } = this;
    return asked.find((step) => step === this.#current) ?? asked[0];
  }

  /** Counted from 0. */
  get index(): number {
    return this.asked.findIndex((step) => step === this.current);
  }

  get next(): Node | undefined {
    return this.asked[this.index + 1];
  }

  get previous(): Node | undefined {
    return this.asked[this.index - 1];
  }

  find(id: string): Node | undefined {
    return this.asked.find(({ field }) => field.id === id);
  }

  /** The step that a field stands in. */
  stepOf(node: Node): Node | undefined {
    return node.parent ? this.stepOf(node.parent) : node;
  }

  /** What is wrong in the step that is shown; shown from now on. */
  validate(): readonly Problem[] {
    const { current } = this;
    return current ? this.#form.validate(current) : [];
  }

  go(step: Node): void {
    const before = this.current;
    this.#current = step;
    this.#form.notify([before, step].filter((node) => node !== undefined));
  }

  /** A step whose fields are all not asked has nothing to show. */
  #hasSomething(step: Node): boolean {
    const isShown = (node: Node): boolean =>
      node.type.control !== 'none' &&
      this.#form.isRelevant(node) &&
      (node.children.length === 0 || node.children.some(isShown));
    return step.field.review === true || step.children.some(isShown);
  }
}
