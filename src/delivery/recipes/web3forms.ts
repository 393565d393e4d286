import type { Recipe } from '../recipe.ts';

/**
 * Web3Forms (`https://api.web3forms.com/submit`): the answers under their own names with `lead_id`, as JSON, and
 * `access_key`, which may stand in the address: `…/submit?access_key=…`. The key is made to be public.
 *
 * Documented (https://docs.web3forms.com/getting-started/api-reference). The answer `{"success": true}`: what independent
 * clients read.
 */
export const recipe: Recipe = {
  mapping: { lead_id: '/id', lead_replaces: '/replaces', lead_page: '/page/url', '*': '/values' },
  fromAddress: { access_key: 'access_key' },
  reading: { accepted: { at: '/success', is: true } },
};
