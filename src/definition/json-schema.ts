/** The format of a definition as JSON Schema, for editors. Apart from the checker, so that a server does not load it. */
import * as z from 'zod/mini';
import { describeKey, typeDescriptions } from './descriptions.ts';
import {
  answer,
  condition,
  documentSchema,
  expression,
  fieldSchema,
  hostTypeSchema,
  option,
  reference,
  source,
  stepSchema,
  text,
  typeSchemas,
} from './schema.ts';

// For the tables of the README, which are made from the same words.
export { sentAs } from './descriptions.ts';

type Node = { [keyword: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @returns a JSON Schema (draft 2020-12) of the whole format: one alternative for each field type, closed to unknown
 * keys, with a description of every key.
 */
export function definitionJsonSchema(): { readonly [keyword: string]: unknown } {
  const registry = z.registry<{ id?: string; title?: string; description?: string | undefined }>();
  registry.add(text, { id: 'text' });
  registry.add(option, { id: 'option' });
  registry.add(condition, { id: 'condition' });
  registry.add(reference, { id: 'reference' });
  registry.add(expression, { id: 'expression' });
  registry.add(source, { id: 'source' });
  registry.add(answer, { id: 'answer' });
  registry.add(fieldSchema, { id: 'field' });
  registry.add(stepSchema, { id: 'step', description: typeDescriptions.step });
  // Without ids of their own they stay inside `oneOf`: behind references, editors complete fewer of their keys.
  for (const [type, schema] of typeSchemas) registry.add(schema, { title: type, description: typeDescriptions[type] });
  registry.add(hostTypeSchema, {
    title: 'a type of the page',
    description: 'A field type that the page has added with `defineField`.',
  });
  const schema = z.toJSONSchema(documentSchema, { metadata: registry }) as Node;
  if (isNode(schema.$defs) && isNode(schema.$defs.field)) flatten(schema.$defs.field);
  schema.oneOf = [{ required: ['fields'] }, { required: ['steps'] }];
  describeKeys(schema, '');
  for (const [name, definition] of Object.entries(isNode(schema.$defs) ? schema.$defs : {}))
    if (isNode(definition)) describeKeys(definition, name);
  return {
    $schema: schema.$schema,
    $id: 'https://unpkg.com/lead-form@1/definition.schema.json',
    title: 'lead-form definition',
    description: 'A form of <lead-form>: what is asked, where answers go, what the visitor reads.',
    ...schema,
  };
}

/** One list of alternatives instead of a list in a list: editors complete more of them. */
function flatten(field: Node): void {
  const parts: readonly unknown[] = Array.isArray(field.anyOf) ? field.anyOf : [];
  field.oneOf = parts.flatMap((part) => (isNode(part) && part.oneOf !== undefined ? part.oneOf : part));
  delete field.anyOf;
}

/** Describes the keys of an object, of the objects in it, and of those that it may be. */
function describeKeys(schema: Node, owner: string): void {
  for (const [key, property] of Object.entries(isNode(schema.properties) ? schema.properties : {})) {
    if (!isNode(property)) continue;
    property.description = describeKey(owner, key);
    describeKeys(property, key);
    if (isNode(property.items)) describeKeys(property.items, key);
  }
  const parts: readonly unknown[] = [schema.anyOf ?? schema.oneOf ?? []].flat();
  for (const part of parts) if (isNode(part)) describeKeys(part, typeof part.title === 'string' ? part.title : owner);
}
