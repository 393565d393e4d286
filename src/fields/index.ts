/** The registry: every field type there is. The union of names and the authors' types follow from this list. */
import { checkbox } from './checkbox.ts';
import { checkboxes } from './checkboxes.ts';
import { consent } from './consent.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import type { FieldType } from './field.ts';
import { group } from './group.ts';
import { heading } from './heading.ts';
import { hidden } from './hidden.ts';
import type { Written } from './kinds.ts';
import { number } from './number.ts';
import { paragraph } from './paragraph.ts';
import { radio } from './radio.ts';
import { select } from './select.ts';
import { tel } from './tel.ts';
import { text } from './text.ts';
import { textarea } from './textarea.ts';
import { url } from './url.ts';

const types = {
  text,
  email,
  tel,
  url,
  number,
  date,
  textarea,
  select,
  radio,
  checkboxes,
  checkbox,
  consent,
  hidden,
  group,
  heading,
  paragraph,
};

export type FieldTypeName = keyof typeof types;

export const fieldTypes: ReadonlyMap<string, FieldType> = new Map(Object.entries(types));

/** One field as an author writes it in TypeScript; the JSON is the same. */
export type FieldDefinition =
  | {
      [T in Exclude<FieldTypeName, 'group'>]: { readonly type: T } & Written<
        (typeof types)[T]['keys'],
        (typeof types)[T]['needs'][number]
      >;
    }[Exclude<FieldTypeName, 'group'>]
  | GroupDefinition;

/** A group as an author writes it; it nests. */
export type GroupDefinition = { readonly type: 'group' } & Omit<
  Written<typeof group.keys, 'name' | 'label'>,
  'fields'
> & {
    readonly fields: readonly FieldDefinition[];
  };
