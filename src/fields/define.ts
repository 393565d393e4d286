import type { FieldType } from './field.ts';
import { registerField } from './index.ts';

/**
 * Adds a field type of your own: its name, what an author may write (`keys`), what a visitor may send (`value`), and the
 * control that draws it. The same call on a server lets `parseDefinition` and `validateSubmission` know it.
 *
 * @throws {TypeError} when the name has no hyphen: those without are ours, now and later.
 */
export function defineField<const T extends FieldType>(type: T): T {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)+$/.test(type.type))
    throw new TypeError(`The type "${type.type}" needs a hyphen in its name, such as "acme-color".`);
  registerField(type);
  return type;
}
