import type { Recipe } from '../recipe.ts';

/**
 * Make, custom webhook: the flat envelope, which needs no preflight.
 *
 * Encodings: documented (https://apps.make.com/gateway). Unconfirmed: that a page may read the answer. Where it may not, the
 * request looks as if it had failed: a "Webhook response" module with `Access-Control-Allow-Origin` in the scenario helps.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  reading: { confirmation: 'accepted' },
  exposes:
    'This page shows the address of a Make webhook: whoever finds it can start the scenario. A relay keeps it secret.',
};
