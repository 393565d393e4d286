/** The field types that a definition may name. */
import type { FieldType } from '../fields/field.ts';
import { furtherTypes } from '../fields/further.ts';
import { fieldTypes, usualTypes } from '../fields/index.ts';

export type Types = ReadonlyMap<string, FieldType>;

/** All of this release, whether a page has loaded them or not, those that were registered, and `more`. */
export const knownTypes = (more: Types = new Map()): Types =>
  new Map<string, FieldType>([...Object.entries(usualTypes), ...Object.entries(furtherTypes), ...fieldTypes, ...more]);

/** What the form makes by itself: pages of `steps`, rows of a `repeat`. No author writes them as fields. */
const MADE = ['step', 'row'];

/** The types that may stand under `type`. */
export const writableTypes = (types: Types): Types => new Map([...types].filter(([name]) => !MADE.includes(name)));

/** The type of a name, whatever stands there. */
export const typeNamed = (name: unknown, types: Types): FieldType | undefined =>
  typeof name === 'string' ? types.get(name) : undefined;
