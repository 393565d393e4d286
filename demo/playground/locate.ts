import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

/** A stretch of the text, as offsets. */
export interface Range {
  from: number;
  to: number;
}

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

/**
 * Where an RFC 6901 pointer leads in the JSON of the editor: a simple value itself, the name of an object or array,
 * or, if the pointer leads nowhere (something is missing), the nearest thing around it.
 *
 * @param target `name` for the name of a member even if its value is simple.
 */
export function locate(state: EditorState, pointer: string, target: 'name' | 'value' = 'value'): Range {
  let value = childValues(syntaxTree(state).topNode)[0];
  let range: Range = { from: 0, to: value ? openingOf(value) : 0 };
  for (const token of pointer.split('/').slice(1).map(unescape)) {
    const found = value && step(state, value, token, target);
    if (!found) break;
    value = found.value;
    range = found.range;
  }
  return range;
}

function step(
  state: EditorState,
  parent: SyntaxNode,
  token: string,
  target: 'name' | 'value',
): { value: SyntaxNode | undefined; range: Range } | undefined {
  if (parent.name === 'Array') {
    const value = childValues(parent)[Number(token)];
    return value && { value, range: { from: value.from, to: isContainer(value) ? openingOf(value) : value.to } };
  }
  const property = parent
    .getChildren('Property')
    .findLast((candidate) => nameOf(state, candidate.getChild('PropertyName')) === token);
  const name = property?.getChild('PropertyName');
  if (!property || !name) return undefined;
  const value = childValues(property)[0];
  const marked = target === 'value' && value && !isContainer(value) ? value : name;
  return { value, range: { from: marked.from, to: marked.to } };
}

function childValues(node: SyntaxNode): SyntaxNode[] {
  const values: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (VALUES.has(child.name)) values.push(child);
  return values;
}

function nameOf(state: EditorState, name: SyntaxNode | null): unknown {
  if (!name) return undefined;
  try {
    return JSON.parse(state.sliceDoc(name.from, name.to));
  } catch {
    return undefined;
  }
}

const isContainer = (node: SyntaxNode) => node.name === 'Object' || node.name === 'Array';
const openingOf = (node: SyntaxNode) => node.from + 1;
const unescape = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~');
