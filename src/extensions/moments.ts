/** A time of day, and a day with its time. */
import { datetime } from '../fields/datetime.ts';
import { registerField } from '../fields/index.ts';
import { time } from '../fields/time.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(time);
  registerField(datetime);
  registerMessages({
    'badInput.time': 'Enter “{label}” as a complete time.',
    'badInput.datetime': 'Enter “{label}” as a complete date and time.',
    'rangeUnderflow.time': '“{label}” must be {min} or later.',
    'rangeOverflow.time': '“{label}” must be {max} or earlier.',
    'rangeUnderflow.datetime': '“{label}” must be {min} or later.',
    'rangeOverflow.datetime': '“{label}” must be {max} or earlier.',
  });
}
