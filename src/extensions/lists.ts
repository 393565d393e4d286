/** Long lists to choose from, and lists to put in order. */
import { listsStyles } from '../controls/lists-styles.ts';
import { multiselect } from '../controls/multiselect.ts';
import { ranking } from '../controls/ranking.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { multiselect as multiselectField } from '../fields/multiselect.ts';
import { ranking as rankingField } from '../fields/ranking.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(multiselectField);
  registerField(rankingField);
  registerControl('multiselect', multiselect, listsStyles);
  registerControl('ranking', ranking, listsStyles);
  registerMessages({
    'valueMissing.multiselect': 'Choose an answer for “{label}”.',
    'valueMissing.ranking': 'Put “{label}” in your order.',
    'multiselect.search': 'Search…',
    'multiselect.chosen': 'Chosen for {label}',
    'multiselect.remove': 'Remove {label}',
    'multiselect.added': '{label} chosen',
    'multiselect.removed': '{label} removed',
    'multiselect.found': 'Found: {count}',
    'multiselect.none': 'Nothing found',
    'ranking.up': 'Move {label} up',
    'ranking.down': 'Move {label} down',
    'ranking.moved': '{label} is now number {place} of {count}',
    'ranking.keep': 'Keep this order',
    'ranking.kept': 'Order kept',
  });
}
