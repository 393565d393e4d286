import { jsonParseLinter } from '@codemirror/lang-json';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from 'codemirror';
import { jsonSchemaLinter } from 'codemirror-json-schema';
import { DefinitionError, parseDefinition } from '../../src/core.ts';
import { locate } from './locate.ts';

const lintSyntax = jsonParseLinter();
const lintSchema = jsonSchemaLinter();

/**
 * What is wrong with the text: its JSON, else what `parseDefinition` says, else what the JSON Schema says. Never two at
 * once: the library reports every problem with a way out, and the schema would name the same places less clearly.
 */
export function findProblems(view: EditorView): Diagnostic[] {
  for (const find of [lintSyntax, definitionProblems, schemaProblems]) {
    const problems = find(view);
    if (problems.length > 0) return problems;
  }
  return [];
}

/** Without the schema linter's own rendering, which goes through markup. */
function schemaProblems(view: EditorView): Diagnostic[] {
  return lintSchema(view).map(({ from, to, severity, message }) => ({ from, to, severity, message }));
}

function definitionProblems({ state }: EditorView): Diagnostic[] {
  try {
    parseDefinition(JSON.parse(state.doc.toString()));
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.problems.map(({ pointer, code, message }) => ({
      ...locate(state, pointer, code === 'unknownKey' ? 'name' : 'value'),
      severity: 'error',
      source: pointer || '/',
      message,
    }));
  }
}
