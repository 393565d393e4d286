import type { Recipe } from '../recipe.ts';

/**
 * Supabase, REST (`…supabase.co/rest/v1/{table}`): one row, with a column for each answer and `submission_id`, which should
 * be unique: then a repetition is known by it. The definition gives the publishable key as the header `apikey`. The table
 * needs row level security with a policy for INSERT only: the key is in the page.
 *
 * Documented (https://supabase.com/docs/guides/api/quickstart). Unconfirmed: the list of headers that its preflight allows.
 */
export const recipe: Recipe = {
  headers: { Prefer: 'return=minimal' },
  mapping: { submission_id: '/id', '*': '/values' },
  // Another unique column, such as the e-mail address, is no repetition.
  reading: { alsoAccepted: [409], alsoAcceptedWith: '"23505"[^]*submission_id|submission_id[^]*"23505"' },
};
