import type { Recipe } from '../recipe.ts';

/**
 * Getform, now Forminit (`https://getform.io/f/{id}`): the answers under their own names with `lead_id`, and files.
 *
 * Unconfirmed: that a page may read the answer, and what it says; "sent" means handed over.
 */
export const recipe: Recipe = {
  encoding: 'multipart',
  mapping: { lead_id: '/id', lead_replaces: '/replaces', lead_page: '/page/url', '*': '/values' },
  lists: ', ',
  reading: { confirmation: 'accepted' },
};
