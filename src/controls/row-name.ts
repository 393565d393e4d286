/** How a row of a repeat is called, for those who draw it and those who refer to it. */
import { plainText } from '../definition/markup.ts';
import type { Node } from '../model/nodes.ts';
import type { View } from './view.ts';

/** Its number as the visitor counts, from 1. */
export const rowNumber = (row: Node, { catalogue }: View): string =>
  (Number(row.name) + 1).toLocaleString(catalogue.language);

/** The label of the repeat and the number. */
export const rowName = (row: Node, view: View): string =>
  view.catalogue.say('repeat.row', (name) =>
    name === 'label' ? plainText(view.catalogue.text(row.field.label)) : rowNumber(row, view),
  );
