import type { Recipe } from '../recipe.ts';

/**
 * Zapier, "Catch Hook": the flat envelope. JSON would need a preflight, which Zapier refuses.
 *
 * Encodings: documented (https://zapier.com/help/webhooks/). That a page may read the answer: independent reports. Zapier
 * answers before it looks at the data, so that "sent" means handed over. Not known: the shape of its answer.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  reading: { confirmation: 'accepted' },
  exposes: 'This page shows the address of a Zapier hook: whoever finds it can start the Zap. A relay keeps it secret.',
};
