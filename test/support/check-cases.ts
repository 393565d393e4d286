/** What the strict checker says, as a list of cases: a document, and its only problem. */
import { expect } from '@open-wc/testing';
import { checkDefinition } from '../../src/core.ts';
import type { DefinitionProblem } from '../../src/core.ts';

export const name = { type: 'text', name: 'name', label: 'Name' };
export const size = { type: 'select', name: 'size', label: 'Size', options: ['1-9', '10-99'] };

/** The field "name" with more keys, and further fields after it. */
export const field = (more: object, ...others: object[]) => ({ fields: [{ ...name, ...more }, ...others] });

/** The only problem of a document. */
export function only(document: unknown): DefinitionProblem {
  const problems = checkDefinition(document);
  expect(problems, JSON.stringify(problems)).to.have.length(1);
  return problems[0] ?? { pointer: '', code: 'unchecked', message: '' };
}

/** Without a message there may be further problems. */
export type Case = readonly [document: unknown, pointer: string, code: string, message: string, nearest?: string];

export function says(cases: readonly Case[]): void {
  for (const [document, pointer, code, message, nearest] of cases)
    it(`says: ${message || code}`, () => {
      const problem = message ? only(document) : checkDefinition(document)[0];
      expect(problem?.pointer).to.equal(pointer);
      expect(problem?.code).to.equal(code);
      expect(problem?.message).to.contain(message);
      expect(problem?.nearest).to.equal(nearest);
    });
}
