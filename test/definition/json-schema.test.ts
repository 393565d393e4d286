import { expect } from '@open-wc/testing';
import { fieldTypes } from '../../src/fields/index.ts';
import { documentKeys } from '../../src/definition/document.ts';
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

  for (const { type, keys, needs } of fieldTypes.values())
    it(`has a closed alternative for ${type}, with its keys and what it needs`, () => {
      const definition = definitions.field?.oneOf?.find(({ title }) => title === type);
      expect(definition?.additionalProperties).to.equal(false);
      expect(definition?.required).to.have.members(['type', ...needs]);
      expect(Object.keys(definition?.properties ?? {})).to.have.members(['type', ...Object.keys(keys)]);
      expect(definition?.properties?.type?.const).to.equal(type);
      expect(definition?.description).to.be.a('string');
    });

  it('knows the comparisons of conditions', () => {
    const [comparison] = definitions.condition?.anyOf ?? [];
    expect(Object.keys(comparison?.properties ?? {})).to.have.members(['field', ...operatorNames()]);
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
