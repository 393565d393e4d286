/** Sliders, stars and scores. */
import { range } from '../controls/range.ts';
import { scale } from '../controls/scale.ts';
import { scalesStyles } from '../controls/scales-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { nps } from '../fields/nps.ts';
import { range as rangeField } from '../fields/range.ts';
import { rating } from '../fields/rating.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  [rangeField, rating, nps].forEach(registerField);
  registerControl('range', range, scalesStyles);
  registerControl('scale', scale, scalesStyles);
  registerMessages({
    'valueMissing.range': 'Choose a value for “{label}”.',
    'valueMissing.scale': 'Choose an answer for “{label}”.',
    'range.untouched': 'not answered yet',
    'range.required': 'not answered yet, required',
    'scale.of': '{value} of {max}',
  });
}
