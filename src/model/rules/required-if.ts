import { holds, referencesOf } from '../../definition/conditions.ts';
import type { FieldRule } from '../rules.ts';

/** `requiredIf`: an answer is needed while the condition holds. */
export const requiredIf: FieldRule = {
  applies: (field) => field.requiredIf !== undefined,
  references: (field) => referencesOf(field.requiredIf),
  derive: (field, { valueOf }) => (field.requiredIf && holds(field.requiredIf, valueOf) ? { required: true } : {}),
};
