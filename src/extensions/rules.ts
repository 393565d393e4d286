/** Rules: what a field obeys besides its type. */
import { registerMessages } from '../model/messages.ts';
import { registerRules } from '../model/rules.ts';
import { usualRules } from '../model/rules/index.ts';

const atLeast = 'Choose at least {minItems} for “{label}”.';
const atMost = 'Choose at most {maxItems} for “{label}”.';

export function install(): void {
  registerRules(usualRules);
  registerMessages({
    patternMismatch: 'Enter “{label}” in the form that is asked for.',
    notEqual: '“{label}” is not the same as the first time.',
    duplicate: '“{label}” is the same in another row.',
    stepMismatch: '“{label}” goes in steps of {step}.',
    'stepMismatch.date': '“{label}” cannot be this day: choose another.',
    'stepMismatch.time': '“{label}” cannot be this time: choose another.',
    'tooShort.choices': atLeast,
    'tooLong.choices': atMost,
    'tooShort.multiselect': atLeast,
    'tooLong.multiselect': atMost,
  });
}
