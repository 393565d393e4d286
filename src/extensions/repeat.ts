/** Rows that the visitor adds and takes away. */
import { registerControl } from '../controls/registry.ts';
import { repeat, row } from '../controls/repeat.ts';
import { repeatStyles } from '../controls/repeat-styles.ts';
import { registerField } from '../fields/index.ts';
import { repeat as repeatField } from '../fields/repeat.ts';
import { row as rowField } from '../fields/row.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(repeatField);
  registerField(rowField);
  registerControl('repeat', repeat, repeatStyles);
  registerControl('row', row);
  registerMessages({
    'repeat.add': 'Add another',
    'repeat.row': '{label} {number}',
    'repeat.take': 'Remove',
    'repeat.remove': 'Remove {name}',
  });
}
