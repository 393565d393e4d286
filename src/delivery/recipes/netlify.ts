import type { Recipe } from '../recipe.ts';

/**
 * Netlify Forms, at an address of the same site: the answers under their own names, and the id of the definition as
 * `form-name`. Netlify knows a form only when a static page of the site names it with all of its fields at deploy time.
 * Files need `"encoding": "multipart"`.
 *
 * Documented (https://github.com/netlify/context-and-tools, skills/netlify-forms). Its answer is a page, which another server
 * might send as well: "sent" means handed over. Unconfirmed: 404 for a form that it does not know.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  mapping: { 'form-name': '/form/id', '*': '/values' },
  reading: { confirmation: 'accepted' },
};
