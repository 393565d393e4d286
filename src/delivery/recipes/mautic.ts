import type { Recipe } from '../recipe.ts';

/**
 * Mautic, form (`…/form/submit?formId=3`): the answers as `mauticform[alias]`.
 *
 * Known from its source (FormBundle/Controller/PublicController.php, middlewares/CORSMiddleware.php, 5.x). It lets pages of
 * other sites read the answer only when its setting `cors_valid_domains` names them: then write `"transport": "fetch"`, and
 * "sent" means stored, and its problems are shown at their fields. Without, "sent" means handed over.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  transport: 'form-post',
  query: { ajax: 'true' },
  headers: { 'X-Requested-With': 'XMLHttpRequest' },
  mapping: { mauticform: '/values' },
  fromAddress: { 'mauticform/formId': 'formId' },
  lists: '[]',
  reading: { accepted: { at: '/success' }, problems: '/validationErrors', message: '/errorMessage' },
};
