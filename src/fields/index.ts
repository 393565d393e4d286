/**
 * The registry of field types. Those that most forms use are in it from the start; `further.ts` has the rest, which
 * pages load only for a form that uses them. Hosts add their own.
 */
import { checkbox } from './checkbox.ts';
import { checkboxes } from './checkboxes.ts';
import { consent } from './consent.ts';
import { email } from './email.ts';
import type { FieldType } from './field.ts';
import { radio } from './radio.ts';
import { select } from './select.ts';
import { tel } from './tel.ts';
import { text } from './text.ts';
import { textarea } from './textarea.ts';

export const usualTypes = {
  text,
  email,
  tel,
  textarea,
  select,
  radio,
  checkboxes,
  checkbox,
  consent,
};

const registry = new Map<string, FieldType>(Object.entries(usualTypes));

/** Every field type that is known now, by name. */
export const fieldTypes: ReadonlyMap<string, FieldType> = registry;

/** Adds a field type, or puts it in the place of the one of that name. */
export const registerField = (type: FieldType): void => void registry.set(type.type, type);
