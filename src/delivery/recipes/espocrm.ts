import type { Recipe } from '../recipe.ts';

/**
 * EspoCRM, Lead Capture (`…/api/v1/LeadCapture/{key}`): the answers under Espo's names (`firstName`, `emailAddress`) as JSON.
 * The key is made to be public. Further headers fail: its preflight allows `Content-Type` and `Accept`.
 *
 * Known from its source (application/Espo/Controllers/LeadCapture.php) and documentation (administration/web-to-lead).
 */
export const recipe: Recipe = {
  mapping: { '*': '/values' },
  reading: { accepted: { at: '', is: true } },
};
