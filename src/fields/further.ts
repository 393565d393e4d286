/** The field types that few forms use: a page loads them in chunks, a server has all of them. */
import type { FieldType } from './field.ts';
import { computed } from './computed.ts';
import { repeat } from './repeat.ts';
import { row } from './row.ts';

export const furtherTypes = {
  computed,
  repeat,
  row,
} satisfies { readonly [name: string]: FieldType };
