/** Stars and scores. */
import { scale } from '../controls/scale.ts';
import { scaleStyles } from '../controls/scale-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { nps } from '../fields/nps.ts';
import { rating } from '../fields/rating.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  [rating, nps].forEach(registerField);
  registerControl('scale', scale, scaleStyles);
  registerMessages({
    'valueMissing.scale': 'Choose an answer for “{label}”.',
    'scale.of': '{value} of {max}',
  });
}
