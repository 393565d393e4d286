import type { Recipe } from '../recipe.ts';

/**
 * Formspree (`https://formspree.io/f/{id}`): the answers under their own names with `lead_id`, and files.
 *
 * Known from the source of its client (formspree-js, packages/formspree-core/src): its answers name the fields that it
 * refuses.
 */
export const recipe: Recipe = {
  encoding: 'multipart',
  mapping: { lead_id: '/id', lead_replaces: '/replaces', lead_page: '/page/url', '*': '/values' },
  lists: ', ',
  reading: { accepted: { at: '/next' }, message: '/error' },
};
