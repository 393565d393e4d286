import type { Recipe } from '../recipe.ts';

/**
 * Basin (`https://usebasin.com/f/{id}`): the answers under their own names with `lead_id`, and files.
 *
 * Documented, CORS and `error` included (https://docs.usebasin.com/guides/form-features/ajax). Unconfirmed: what else its
 * answers hold.
 */
export const recipe: Recipe = {
  encoding: 'multipart',
  mapping: { lead_id: '/id', lead_replaces: '/replaces', lead_page: '/page/url', '*': '/values' },
  lists: ', ',
  reading: { message: '/error' },
};
