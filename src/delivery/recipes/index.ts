import type { Recipe } from '../recipe.ts';

interface Known {
  readonly load: () => Promise<{ readonly recipe: Recipe }>;
  /** Addresses by which it is recognised. */
  readonly pattern?: RegExp;
}

/** Every recipe by its name. A self-hosted receiver is known by its path, or has to be named. */
const recipes: { readonly [name: string]: Known } = {
  zapier: {
    pattern: /^https:\/\/hooks\.zapier\.com\//,
    load: () => import('./zapier.ts'),
  },
  make: {
    pattern: /^https:\/\/hook\.\w+\.make\.com\//,
    load: () => import('./make.ts'),
  },
  n8n: {
    pattern: /^https:\/\/[\w-]+\.app\.n8n\.cloud\/webhook/,
    load: () => import('./n8n.ts'),
  },
  pipedream: {
    pattern: /^https:\/\/\w+\.m\.pipedream\.net\//,
    load: () => import('./pipedream.ts'),
  },
  hubspot: {
    pattern: /^https:\/\/api(-\w+)?\.hsforms\.com\/submissions\/v3\/integration\/submit\//,
    load: () => import('./hubspot.ts'),
  },
  salesforce: {
    pattern: /^https:\/\/[\w.-]+\.salesforce\.com\/servlet\/servlet\.WebTo/,
    load: () => import('./salesforce.ts'),
  },
  mailchimp: {
    pattern: /^https:\/\/[\w.-]+\.list-manage\.com\/subscribe\/post\b/,
    load: () => import('./mailchimp.ts'),
  },
  mautic: {
    pattern: /^https?:\/\/[^?#]+\/form\/submit\?(.*&)?formId=/,
    load: () => import('./mautic.ts'),
  },
  espocrm: {
    pattern: /^https?:\/\/[^?#]+\/api\/v1\/LeadCapture\/\w+$/,
    load: () => import('./espocrm.ts'),
  },
  odoo: {
    pattern: /^https?:\/\/[^?#]+\/website\/form\/\w+\.[\w.]+$/,
    load: () => import('./odoo.ts'),
  },
  slack: {
    pattern: /^https:\/\/hooks\.slack\.com\/services\//,
    load: () => import('./slack.ts'),
  },
  discord: {
    pattern: /^https:\/\/(\w+\.)?discord(app)?\.com\/api\/(v\d+\/)?webhooks\//,
    load: () => import('./discord.ts'),
  },
  'google-apps-script': {
    pattern: /^https:\/\/script\.google\.com\/(a\/)?macros\//,
    load: () => import('./google-apps-script.ts'),
  },
  'google-forms': {
    pattern: /^https:\/\/docs\.google\.com\/forms\/.*\/formResponse/,
    load: () => import('./google-forms.ts'),
  },
  supabase: {
    pattern: /^https:\/\/\w+\.supabase\.co\/rest\/v1\//,
    load: () => import('./supabase.ts'),
  },
  formspree: {
    pattern: /^https:\/\/formspree\.io\/[fp]\//,
    load: () => import('./formspree.ts'),
  },
  netlify: { load: () => import('./netlify.ts') },
  basin: {
    pattern: /^https:\/\/usebasin\.com\/f\//,
    load: () => import('./basin.ts'),
  },
  getform: {
    pattern: /^https:\/\/getform\.io\/f\//,
    load: () => import('./getform.ts'),
  },
  web3forms: {
    pattern: /^https:\/\/api\.web3forms\.com\/submit/,
    load: () => import('./web3forms.ts'),
  },
};

export const recipeNames = (): readonly string[] => Object.keys(recipes);

/** The recipe of that name; else the one that knows the address; else, and for `none`, nothing. */
export function findRecipe(name: string | undefined, address: string): Partial<Known> & { readonly name?: string } {
  if (name === 'none') return {};
  const found =
    name && Object.hasOwn(recipes, name)
      ? name
      : Object.keys(recipes).find((known) => recipes[known]?.pattern?.test(address));
  return found ? { name: found, ...recipes[found] } : {};
}
