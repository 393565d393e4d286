/** Rules across fields, and values that follow from answers. */
import { output, outputStyles } from '../controls/output.ts';
import { registerControl } from '../controls/registry.ts';
import { computed } from '../fields/computed.ts';
import { registerField } from '../fields/index.ts';
import { registerMessages } from '../model/messages.ts';
import { registerRules } from '../model/rules.ts';
import { everyRule } from '../model/rules/index.ts';

const atLeast = 'Choose at least {minItems} for “{label}”.';
const atMost = 'Choose at most {maxItems} for “{label}”.';

export function install(): void {
  registerRules(everyRule);
  registerField(computed);
  registerControl('output', output, outputStyles);
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
