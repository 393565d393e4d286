/** Lists to put in order. */
import { ranking } from '../controls/ranking.ts';
import { rankingStyles } from '../controls/ranking-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { ranking as rankingField } from '../fields/ranking.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(rankingField);
  registerControl('ranking', ranking, rankingStyles);
  registerMessages({
    'valueMissing.ranking': 'Put “{label}” in your order.',
    'ranking.up': 'Move {label} up',
    'ranking.down': 'Move {label} down',
    'ranking.moved': '{label} is now number {place} of {count}',
    'ranking.keep': 'Keep this order',
    'ranking.kept': 'Order kept',
  });
}
