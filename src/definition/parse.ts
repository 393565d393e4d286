import { checkDefinition } from './check.ts';
import type { Definition } from './document.ts';
import { DefinitionError } from './errors.ts';
import { readDefinition } from './read.ts';

/**
 * Reads a definition strictly.
 *
 * @param json the definition as an object, or as JSON text.
 * @returns the definition as `validateValues` and `createForm` take it.
 * @throws DefinitionError when anything in it is wrong, with every problem and its place.
 */
export function parseDefinition(json: unknown): Definition {
  const problems = checkDefinition(json);
  const document: unknown = typeof json === 'string' && problems.length === 0 ? JSON.parse(json) : json;
  const { definition } = readDefinition(document);
  if (!definition || problems.length > 0) throw new DefinitionError(problems);
  return definition;
}
