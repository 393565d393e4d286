/** Lists to choose several entries from, with a search where they are long. */
import { multiselect } from '../controls/multiselect.ts';
import { multiselectStyles } from '../controls/multiselect-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { multiselect as multiselectField } from '../fields/multiselect.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(multiselectField);
  registerControl('multiselect', multiselect, multiselectStyles);
  registerMessages({
    'valueMissing.multiselect': 'Choose an answer for “{label}”.',
    'multiselect.search': 'Search…',
    'multiselect.chosen': 'Chosen for {label}',
    'multiselect.remove': 'Remove {label}',
    'multiselect.added': '{label} chosen',
    'multiselect.removed': '{label} removed',
    'multiselect.found': 'Found: {count}',
    'multiselect.none': 'Nothing found',
  });
}
