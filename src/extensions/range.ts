/** Sliders. */
import { range } from '../controls/range.ts';
import { rangeStyles } from '../controls/range-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { range as rangeField } from '../fields/range.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(rangeField);
  registerControl('range', range, rangeStyles);
  registerMessages({
    'valueMissing.range': 'Choose a value for “{label}”.',
    'range.untouched': 'not answered yet',
    'range.required': 'not answered yet, required',
  });
}
