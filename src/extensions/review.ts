/** The answers once more, before they are sent. */
import { registerControl } from '../controls/registry.ts';
import { review } from '../controls/review.ts';
import { reviewStyles } from '../controls/review-styles.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerControl('review', ({ view }) => review(view), reviewStyles);
  registerMessages({ 'review.change': 'Change', 'review.none': 'Not answered' });
}
