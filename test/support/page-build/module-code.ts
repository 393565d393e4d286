/** Reads the code of a built module and changes it at known places. ESLint tells which name means which variable. */
import type { AST, Rule, SourceCode } from 'eslint';
import { Linter } from 'eslint';

type Statement = AST.Program['body'][number];
type Expression = (Statement & { type: 'ExpressionStatement' })['expression'];

/** Local names by the names under which they are exported or imported. */
export type Names = ReadonlyMap<string, string>;

/** A piece of code, and what takes its place. */
export interface Edit {
  readonly range: AST.Range;
  readonly text: string;
}

/** `import("./file.js")`, with its place. No `address` where the code works it out. */
export interface LaterImport {
  readonly address: string | undefined;
  readonly range: AST.Range;
}

export interface ModuleCode {
  readonly exported: Names;
  /** By the address that is imported. */
  readonly imported: ReadonlyMap<string, Names>;
  /** Where these statements stand. */
  readonly importsAndExports: readonly AST.Range[];
  readonly later: readonly LaterImport[];
}

/** `code` with the edits, from the last to the first, so that no offset moves. */
export const edit = (code: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((one, other) => other.range[0] - one.range[0])
    .reduce((text, { range: [start, end], text: inserted }) => text.slice(0, start) + inserted + text.slice(end), code);

function placeOf({ range }: { readonly range?: AST.Range | undefined }): AST.Range {
  if (!range) throw new Error('a node has no place');
  return range;
}

function nameOf(node: { readonly type: string; readonly name?: string }): string {
  if (node.type !== 'Identifier' || !node.name) throw new Error('it imports or exports a name that is no identifier');
  return node.name;
}

/** The text of `"…"`, or of back quotes with nothing to fill in. */
function textOf(node: Expression): string | undefined {
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0]?.value.raw : undefined;
}

const importedBy = (statement: Statement & { type: 'ImportDeclaration' }): Names =>
  new Map(
    statement.specifiers.map((specifier) => {
      if (specifier.type !== 'ImportSpecifier') throw new Error('it imports a module as a whole');
      return [nameOf(specifier.imported), nameOf(specifier.local)];
    }),
  );

function exportedBy(statement: Statement): readonly (readonly [string, string])[] {
  if (statement.type !== 'ExportNamedDeclaration' || statement.source || statement.declaration)
    throw new Error('it has an export that is no list of names');
  return statement.specifiers.map(({ exported, local }) => [nameOf(exported), nameOf(local)]);
}

/** Parses a module and calls `found` for each `import()` in it. */
function parse(code: string, found: (later: LaterImport) => void): SourceCode {
  const rule: Rule.RuleModule = {
    create: () => ({
      ImportExpression: (node) => found({ address: textOf(node.source), range: placeOf(node) }),
    }),
  };
  const linter = new Linter();
  const [failure] = linter.verify(code, {
    plugins: { own: { rules: { rule } } },
    rules: { 'own/rule': 'error' },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  });
  if (failure) throw new Error(failure.message);
  return linter.getSourceCode();
}

/**
 * Reads a module whose imports and exports are lists of names.
 *
 * @throws Error when they are not, or when an exported variable is ever assigned to: whoever gets its value would not see
 * the new one.
 */
export function readModule(code: string): ModuleCode {
  const later: LaterImport[] = [];
  const { ast, scopeManager } = parse(code, (found) => later.push(found));
  const imports = ast.body.filter((statement) => statement.type === 'ImportDeclaration');
  const exports = ast.body.filter((statement) => statement.type.startsWith('Export'));
  const exported = new Map(exports.flatMap(exportedBy));
  const [scope] = scopeManager.globalScope?.childScopes ?? [];
  for (const name of exported.values()) {
    const variable = scope?.set.get(name);
    if (!variable) throw new Error(`it exports "${name}", which it does not declare`);
    if (variable.references.some((reference) => reference.isWrite() && !reference.init))
      throw new Error(`it exports "${name}", which changes: export a function that reads it`);
  }
  return {
    exported,
    imported: new Map(imports.map((statement) => [String(statement.source.value), importedBy(statement)])),
    importsAndExports: [...imports, ...exports].map(placeOf),
    later,
  };
}
