import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';
import type { Definition, FieldDefinition, ProblemCode, Typed } from '../../src/core.ts';
import type { FieldType } from '../../src/fields/field.ts';

type NonEmpty<T> = readonly [T, ...T[]];

/** What every field type that holds an answer has to show. No list can be forgotten: none may be empty. */
export interface FieldContract {
  /** As an author may write it. The values below are tried on the first one. */
  readonly definitions: NonEmpty<FieldDefinition>;
  /** Values from a browser or an API, and what is kept of them. */
  readonly accepts: NonEmpty<readonly [value: unknown, sent: unknown]>;
  readonly refuses: NonEmpty<readonly [value: unknown, code: ProblemCode]>;
  /** What a visitor types, ticks or chooses (in English), and the value that it becomes. */
  readonly typed: NonEmpty<readonly [typed: Typed, value: unknown]>;
}

const formOf = (field: object): Definition => parseDefinition({ fields: [field] });
const isTyped = (value: unknown): value is Typed =>
  typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value);

/** The verdict of the browser once a visitor has entered something. */
function entered(definition: Definition, typed: Typed) {
  const form = createForm(definition);
  const [node] = form.answerable;
  if (!node) throw new Error('The definition asks nothing');
  form.input(node, typed);
  const [problem] = form.validate();
  return { code: problem?.code, value: form.values[node.name], node };
}

function server(definition: Definition, value: unknown) {
  const [field] = definition.fields;
  const validation = validateValues(definition, { [field?.name ?? '']: value });
  return validation.ok
    ? { code: undefined, value: validation.values[field?.name ?? ''] }
    : { code: validation.problems[0]?.code, value: undefined };
}

export function fieldContract(type: FieldType, { definitions, accepts, refuses, typed }: FieldContract): void {
  const [first] = definitions;
  const optional = formOf({ ...first, required: false, ...(type.keys.required ? {} : { required: undefined }) });
  const held = (value: unknown): Typed | undefined => {
    const { node } = entered(optional, '');
    const shown = type.format(value, node.field, 'en');
    return shown ?? (isTyped(value) ? value : undefined);
  };

  /** Whether a control gives back exactly this value. */
  const canHold = (value: unknown): boolean => {
    const shown = held(value);
    if (shown === undefined || Array.isArray(shown) !== Array.isArray(type.empty)) return false;
    return JSON.stringify(type.parse ? type.parse(shown, 'en') : shown) === JSON.stringify(value);
  };

  describe('keeps the contract of a field type', () => {
    for (const definition of definitions)
      it(`takes ${JSON.stringify(definition)}`, () => {
        expect(checkDefinition({ fields: [definition] })).to.deep.equal([]);
        expect(formOf(JSON.parse(JSON.stringify(definition)) as object)).to.deep.equal(formOf(definition));
      });

    for (const [value, sent] of accepts)
      it(`accepts ${JSON.stringify(value)}`, () => {
        expect(server(optional, value)).to.deep.equal({ code: undefined, value: sent });
      });

    for (const [value, code] of refuses)
      it(`refuses ${JSON.stringify(value)}: ${code}`, () => expect(server(optional, value).code).to.equal(code));

    for (const [what, value] of typed)
      it(`reads ${JSON.stringify(what)} as it was meant`, () => {
        const found = entered(optional, what);
        expect(found.code).to.equal(undefined);
        expect(found.value).to.deep.equal(value);
        expect(server(optional, value).value, 'the server agrees').to.deep.equal(value);
      });

    for (const [value] of accepts)
      it(`judges ${JSON.stringify(value)} in the browser as on the server`, () => {
        const shown = held(value);
        if (shown === undefined) throw new Error('No control can hold this');
        const { code, value: kept } = entered(optional, shown);
        expect({ code, value: kept }).to.deep.equal(server(optional, value));
      });

    for (const [value, code] of refuses.filter(([value]) => canHold(value)))
      it(`refuses ${JSON.stringify(value)} in the browser too`, () => {
        expect(entered(optional, held(value) ?? '').code).to.equal(code);
      });

    if (type.keys.required)
      it('is missing when it is required and not answered', () => {
        const required = formOf({ ...first, default: undefined, required: true });
        expect(entered(required, type.empty ?? '').code).to.equal('valueMissing');
        expect(server(required, undefined).code).to.equal('valueMissing');
        expect(server(required, type.empty).code).to.equal('valueMissing');
        expect(server(required, null).code).to.equal('valueMissing');
      });

    it('may be left out when it is optional', () => {
      const { default: _default, ...rest } = optional.fields[0] ?? { type: '', name: '' };
      const plain: Definition = { fields: [rest] };
      expect(server(plain, undefined)).to.deep.equal({ code: undefined, value: type.blank });
      expect(entered(plain, type.empty ?? '').value).to.deep.equal(type.blank);
    });
  });
}
