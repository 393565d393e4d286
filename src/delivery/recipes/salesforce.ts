import type { Recipe } from '../recipe.ts';

/**
 * Salesforce, Web-to-Lead: the answers under the names of Salesforce (`last_name` and `company` are mandatory), and `oid`,
 * which may stand in the address.
 *
 * The names and that nobody can read the answer: documented and widely reported. It looks the same whether a lead was made
 * or not: "sent" means handed over. Unconfirmed: whether validation rules run.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  transport: 'form-post',
  query: { encoding: 'UTF-8' },
  mapping: { '*': '/values' },
  fromAddress: { oid: 'oid', retURL: 'retURL' },
};
