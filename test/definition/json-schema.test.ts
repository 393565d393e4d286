import { expect } from '@open-wc/testing';
import { step } from '../../src/fields/step.ts';
import { expressionNames } from '../../src/definition/check-expression.ts';
import { knownTypes, writableTypes } from '../../src/definition/check-types.ts';
import { documentKeys } from '../../src/definition/document.ts';
import { sentAs } from '../../src/definition/descriptions.ts';
import { definitionJsonSchema } from '../../src/definition/json-schema.ts';
import { operatorNames } from '../../src/definition/conditions.ts';

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: { readonly [key: string]: Schema };
  readonly $defs?: { readonly [name: string]: Schema };
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

describe('the JSON Schema of a definition', () => {
  const schema = definitionJsonSchema() as Schema;
  const definitions = schema.$defs ?? {};

  it('is draft 2020-12 and says where it lives', () => {
    expect(schema.$schema).to.equal('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).to.equal('https://unpkg.com/lead-form@1/definition.schema.json');
    expect(Object.keys(schema.properties ?? {})).to.have.members(Object.keys(documentKeys));
  });

  for (const { type, keys, needs } of writableTypes(knownTypes()).values())
    it(`has a closed alternative for ${type}, with its keys and what it needs`, () => {
      const definition = definitions.field?.oneOf?.find(({ title }) => title === type);
      expect(definition?.additionalProperties).to.equal(false);
      expect(definition?.required).to.have.members(['type', ...needs]);
      expect(Object.keys(definition?.properties ?? {})).to.have.members(['type', ...Object.keys(keys)]);
      expect(definition?.properties?.type?.const).to.equal(type);
      expect(definition?.description).to.be.a('string');
    });

  it('lets the page name types of its own, with a dash', () => {
    const [own, ...more] = definitions.field?.oneOf?.filter(({ properties }) => !properties?.type?.const) ?? [];
    expect(own?.properties?.type?.pattern).to.equal('-');
    expect(own?.additionalProperties).to.deep.equal({});
    expect(more).to.deep.equal([]);
  });

  it('has either fields or steps', () => {
    expect(schema.oneOf).to.deep.equal([{ required: ['fields'] }, { required: ['steps'] }]);
    expect(Object.keys(definitions.step?.properties ?? {})).to.have.members(Object.keys(step.keys));
    expect(definitions.step?.additionalProperties).to.equal(false);
  });

  it('knows the operators of expressions', () => {
    const [first = [], ...others] = (definitions.expression?.anyOf ?? []).map(({ required }) => required);
    expect([first, ...others].flat()).to.have.members([...expressionNames(), 'table']);
  });

  it('knows the comparisons of conditions', () => {
    const [comparison] = definitions.condition?.anyOf ?? [];
    expect(Object.keys(comparison?.properties ?? {})).to.have.members(['field', ...operatorNames()]);
  });

  it('can tell of every type that is answered what is sent', () => {
    const answered = [...writableTypes(knownTypes()).values()].filter(({ keys }) => keys.name);
    expect(answered.filter(({ type }) => !sentAs[type]).map(({ type }) => type)).to.deep.equal([]);
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    const walk = (value: unknown, place: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries((value as Schema).properties ?? {}))
        if (typeof part.description !== 'string') undescribed.push(`${place}/${key}`);
      for (const [key, part] of Object.entries(value)) walk(part, `${place}/${key}`);
    };
    walk(schema, '');
    expect(undescribed).to.deep.equal([]);
  });
});
