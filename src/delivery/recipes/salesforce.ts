import type { Recipe } from '../recipe.ts';

/**
 * Salesforce, Web-to-Lead: the answers under the names of Salesforce (`last_name` and `company` are mandatory), and `oid`,
 * which may stand in the address.
 *
 * The names and that nobody can read the answer: documented and widely reported. It looks the same whether a lead was made
 * or not: "sent" means handed over. Nobody would see the page of `retURL`, and where it cannot be loaded, a lead that arrived
 * would count as not sent. Unconfirmed: whether validation rules run.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  transport: 'form-post',
  query: { encoding: 'UTF-8', retURL: null },
  mapping: { '*': '/values' },
  fromAddress: { oid: 'oid' },
};
