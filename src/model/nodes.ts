/** The fields of one form as a tree with places: what every other part of the model walks. */
import type { Field, FieldType } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import type { FieldRule } from './rules.ts';
import { rulesOf } from './rules.ts';

export interface Node {
  readonly field: Field;
  readonly type: FieldType;
  /** `''` for steps and content blocks. */
  readonly name: string;
  /** RFC 6901 pointer into `values` (`/company/name`, `/items/0/price`); what has no value counts itself (`#3`). */
  readonly pointer: string;
  readonly parent: Node | undefined;
  /** Of a repeat: its rows, which come and go. */
  children: readonly Node[];
  /** What it obeys besides its type. Those whose references lead nowhere are taken away. */
  rules: readonly FieldRule[];
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The pointer under which the fields of a node stand: that of the nearest one with a name. */
const base = (node: Node | undefined): string => (node && !node.name ? base(node.parent) : (node?.pointer ?? ''));

/** The place of one field, without what is in it. */
function place(field: Field, parent: Node | undefined, at: string): Node | undefined {
  const type = fieldTypes.get(field.type);
  const { name } = field;
  const pointer = name ? `${base(parent)}/${escape(name)}` : `${parent?.pointer ?? ''}#${at}`;
  return type && { field, type, name, pointer, parent, children: [], rules: rulesOf(field) };
}

/** The nodes of a list of fields, nested as the fields are. `rowsOf` tells how many rows a repeat has. */
export function createNodes(
  fields: readonly Field[],
  rowsOf: (repeat: Node) => number = fewestRows,
  parent?: Node,
): readonly Node[] {
  return fields.flatMap((field, index) => {
    const node = place(field, parent, String(index));
    if (!node) return [];
    node.children = node.type.repeats
      ? Array.from({ length: rowsOf(node) }, (_, row) => createRow(node, row, rowsOf))
      : createNodes(field.fields ?? [], rowsOf, node);
    return node;
  });
}

/** How many rows a repeat must have. */
export const fewestRows = ({ field: { minItems = 0 } }: Node): number => minItems;

/** How many rows a repeat may have; where the definition does not say, more than a person fills in. */
export const mostRows = ({ field: { maxItems = 100 } }: Node): number => maxItems;

/** One more row of a repeat. */
export function createRow(repeat: Node, index: number, rowsOf?: (repeat: Node) => number): Node {
  const { field } = repeat;
  const row: Node = {
    ...repeat,
    type: fieldTypes.get('row') ?? repeat.type,
    name: String(index),
    pointer: `${repeat.pointer}/${index}`,
    parent: repeat,
    children: [],
    rules: [],
  };
  const fields = (field.fields ?? []).map((own) =>
    own.unique ? { ...own, uniqueAmong: `${field.name}/${own.name}` } : own,
  );
  row.children = createNodes(fields, rowsOf, row);
  return row;
}

/** All nodes in document order, groups before what they hold. */
export const allNodes = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? [node, ...allNodes(node.children)] : node));
