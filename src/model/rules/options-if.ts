import { holds, referencesOf } from '../../definition/conditions.ts';
import type { FieldRule } from '../rules.ts';

/** `showIf` of options: only those are offered whose condition holds. */
export const optionsIf: FieldRule = {
  applies: ({ options = [] }) => options.some((option) => option.showIf),
  references: ({ options = [] }) => referencesOf(options.map((option) => option.showIf)),
  derive: ({ options: written = [] }, { valueOf }) => {
    const options = written.filter(({ showIf }) => !showIf || holds(showIf, valueOf));
    // Where nothing is offered nothing can be asked for: the visitor could never send the form.
    return options.length > 0 ? { options } : { options, required: false };
  },
};
