import type { Recipe } from '../recipe.ts';

/**
 * Odoo, website form (`…/website/form/crm.lead`): the answers under the names of the model (`contact_name`, `email_from`,
 * `name`); Odoo appends those it does not know to the description. Of a name it keeps one entry, so that several choices are
 * joined. Files become attachments with `"encoding": "multipart"`.
 *
 * Known from its source (addons/website/controllers/form.py). It sends no CORS headers: only a page of the same site can read
 * the answer, which is 200 whatever became of the lead. From elsewhere "sent" means handed over.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  transport: 'form-post',
  mapping: { '*': '/values' },
  lists: ', ',
  reading: { accepted: { at: '/id' }, problems: '/error_fields', message: '/error' },
};
