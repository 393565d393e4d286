import type { Recipe } from '../recipe.ts';

/**
 * Mailchimp, embedded form (`…list-manage.com/subscribe/post?u=…&id=…`): the answers under its merge tags (`EMAIL`, `FNAME`).
 * An answer named `email` is sent as `EMAIL` too, because Mailchimp ignores names in small letters.
 *
 * Known from independent reports (react-mailchimp-subscribe #7). It sends no CORS headers: "sent" means handed over. Its
 * JSONP address could be read, but runs code of a third party in the page: not used.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  transport: 'form-post',
  mapping: { EMAIL: 'email', '*': '/values' },
};
