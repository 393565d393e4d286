import type { Recipe } from '../recipe.ts';

/**
 * Pipedream, HTTP trigger: the flat envelope, which needs no preflight.
 *
 * Any origin and any media type: documented (https://pipedream.com/docs/workflows). Unconfirmed: that its preflight allows
 * JSON. It answers before the workflow runs, so that "sent" means handed over.
 */
export const recipe: Recipe = { encoding: 'urlencoded', reading: { confirmation: 'accepted' } };
