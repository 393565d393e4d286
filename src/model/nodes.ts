/** The fields of one form as a tree with places: what every other part of the model walks. */
import type { Field, FieldType } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';

export interface Node {
  readonly field: Field;
  readonly type: FieldType;
  /** `''` for content blocks. */
  readonly name: string;
  /** RFC 6901 pointer into `values` (`/company/name`); content blocks, which have no value, count themselves (`#3`). */
  readonly pointer: string;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The nodes of a list of fields, nested as the fields are. */
export function createNodes(fields: readonly Field[]): readonly Node[] {
  let contents = 0;
  const create = (field: Field, parent: Node | undefined): readonly Node[] => {
    const type = fieldTypes.get(field.type);
    if (!type) return [];
    const children: Node[] = [];
    const { name } = field;
    const pointer = name ? `${parent?.pointer ?? ''}/${escape(name)}` : `#${++contents}`;
    const node: Node = { field, type, name, pointer, parent, children };
    children.push(...(field.fields ?? []).flatMap((child) => create(child, node)));
    return [node];
  };
  return fields.flatMap((field) => create(field, undefined));
}

/** All nodes in document order, groups before what they hold. */
export const allNodes = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? [node, ...allNodes(node.children)] : node));
