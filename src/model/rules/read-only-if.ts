import { holds, referencesOf } from '../../definition/conditions.ts';
import type { FieldRule } from '../rules.ts';

/** `readOnlyIf`: the answer can be read and not changed while the condition holds. */
export const readOnlyIf: FieldRule = {
  applies: (field) => field.readOnlyIf !== undefined,
  references: (field) => referencesOf(field.readOnlyIf),
  derive: (field, { valueOf }) => (field.readOnlyIf && holds(field.readOnlyIf, valueOf) ? { readOnly: true } : {}),
};
