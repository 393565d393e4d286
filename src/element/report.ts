/** Tells the developer what is wrong with a definition. The checker is a chunk that faultless pages never load. */
import type { DefinitionProblem } from '../definition/errors.ts';
import { fieldTypes } from '../fields/index.ts';

/** Every problem of a document. Falls back to one general problem when the checker cannot be loaded. */
export async function findProblems(document: unknown): Promise<readonly DefinitionProblem[]> {
  try {
    const { checkDefinition } = await import('../definition/check.ts');
    return checkDefinition(document, fieldTypes);
  } catch {
    return [
      {
        pointer: '',
        code: 'unchecked',
        message: 'The checker cannot be loaded.',
      },
    ];
  }
}

/** One console entry for all problems. */
export function report(problems: readonly DefinitionProblem[], fatal: boolean): void {
  const lines = problems.map(({ pointer, message }) => `\n  ${pointer} ${message}`);
  const title = fatal ? 'Cannot show' : 'Left out parts of';
  console[fatal ? 'error' : 'warn'](`<lead-form> ${title} this definition:${lines.join('')}`);
}
