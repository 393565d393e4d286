import { holds, referencesOf } from '../../definition/conditions.ts';
import { inLanguage } from '../../definition/texts.ts';
import type { FieldRule } from '../rules.ts';

/** `rules`: the first whose condition holds refuses the answer, in the author's words. */
export const refuseIf: FieldRule = {
  applies: (field) => field.rules !== undefined,
  references: (field) => referencesOf(field.rules?.map((rule) => rule.refuseIf)),
  check: (_value, { rules }, { language, valueOf }) => {
    const broken = rules?.find((rule) => holds(rule.refuseIf, valueOf));
    return broken && { code: 'customError', message: inLanguage(broken.message, language) };
  },
};
