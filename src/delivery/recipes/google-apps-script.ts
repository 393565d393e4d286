import type { Recipe } from '../recipe.ts';

/**
 * Google Apps Script, `doPost`: the envelope as JSON in plain text, read by `JSON.parse(e.postData.contents)`. Formulas are
 * defused, because answers usually end in a sheet.
 *
 * The event object: documented (https://developers.google.com/apps-script/guides/web). That it answers no preflight, and that
 * its answer comes by a redirect: independent reports. A script cannot choose its status, so that "sent" means that it ran;
 * one that answers `{"ok": true}` proves more with `"answer": {"accepted": {"at": "/ok"}, "confirmation": "confirmed"}`.
 */
export const recipe: Recipe = {
  encoding: 'text',
  spreadsheet: true,
  reading: { confirmation: 'accepted' },
};
