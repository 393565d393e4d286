/** Fields as an author writes them in TypeScript; the JSON is the same. Types only: they follow from the keys. */
import type { furtherTypes } from './further.ts';
import type { usualTypes } from './index.ts';
import type { Written } from './kinds.ts';

type Types = typeof usualTypes & typeof furtherTypes;

export type FieldTypeName = Exclude<keyof Types, 'step' | 'row'>;

/** Types that hold fields. */
type Nesting = 'group' | 'repeat';

type Plain<T extends FieldTypeName> = { readonly type: T } & Written<Types[T]['keys'], Types[T]['needs'][number]>;

/** A field of a type that the host has added with `defineField`. */
export interface HostFieldDefinition {
  readonly type: `${string}-${string}`;
  readonly [key: string]: unknown;
}

/** One field. */
export type FieldDefinition =
  | { [T in Exclude<FieldTypeName, Nesting>]: Plain<T> }[Exclude<FieldTypeName, Nesting>]
  | GroupDefinition
  | RepeatDefinition
  | HostFieldDefinition;

/** A group nests its answers in an object. */
export interface GroupDefinition extends Omit<Plain<'group'>, 'fields'> {
  readonly fields: readonly FieldDefinition[];
}

/** A repeat asks its fields once for each row. */
export interface RepeatDefinition extends Omit<Plain<'repeat'>, 'fields'> {
  readonly fields: readonly FieldDefinition[];
}

/** One page of a form. */
export type StepDefinition = Omit<Written<Types['step']['keys']>, 'fields'> & {
  readonly fields?: readonly FieldDefinition[];
};
