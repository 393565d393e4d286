import type { Recipe } from '../recipe.ts';

/**
 * Google Forms (`…/formResponse`): the answers under names such as `entry.123456`, several choices as several entries.
 * Formulas are defused, because answers usually end in a sheet.
 *
 * Known from independent reports (https://ghostform.net). It sends no CORS headers: "sent" means handed over. Forms that ask
 * for a Google account or for files cannot be posted to.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  transport: 'form-post',
  mapping: { '*': '/values' },
  spreadsheet: true,
};
