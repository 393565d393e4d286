/** What the smallest forms do without: numbers, days and times, web addresses, hidden fields, groups, headings, how much is left to type. */
import { heading, paragraph } from '../controls/content.ts';
import { counter } from '../controls/counter.ts';
import { group } from '../controls/group.ts';
import { groupStyles } from '../controls/group-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { date } from '../fields/date.ts';
import { datetime } from '../fields/datetime.ts';
import { group as groupField } from '../fields/group.ts';
import { heading as headingField } from '../fields/heading.ts';
import { hidden } from '../fields/hidden.ts';
import { registerField } from '../fields/index.ts';
import { name } from '../fields/name.ts';
import { number } from '../fields/number.ts';
import { paragraph as paragraphField } from '../fields/paragraph.ts';
import { time } from '../fields/time.ts';
import { url } from '../fields/url.ts';
import { registerMessages } from '../model/messages.ts';

const late = '“{label}” must be {min} or later.';
const early = '“{label}” must be {max} or earlier.';

export function install(): void {
  [name, number, date, time, datetime, url, hidden, groupField, headingField, paragraphField].forEach(registerField);
  registerControl('group', group, groupStyles);
  registerControl('heading', heading);
  registerControl('paragraph', paragraph);
  registerControl('counter', counter);
  registerMessages({
    left: '{count} characters left',
    over: '{count} characters too many',
    'typeMismatch.url': 'Enter “{label}” as a web address, such as example.com.',
    'badInput.number': 'Enter “{label}” as a number, such as {example}.',
    'badInput.date': 'Enter “{label}” as a complete date.',
    'badInput.time': 'Enter “{label}” as a complete time.',
    'badInput.datetime': 'Enter “{label}” as a complete date and time.',
    'rangeUnderflow.date': late,
    'rangeUnderflow.time': late,
    'rangeUnderflow.datetime': late,
    'rangeOverflow.date': early,
    'rangeOverflow.time': early,
    'rangeOverflow.datetime': early,
  });
}
