/** What to change, and where, in words that can be copied. */
import { headersToAllow } from './cors.ts';
import type { Facts, Remedy } from './facts.ts';

/** What is known of the services behind the recipes, about letting a page in. */
const services: { readonly [recipe: string]: Remedy } = {
  zapier: {
    where: 'Zapier',
    text: 'It refuses every preflight: leave "headers" out, and "encoding" at the default (urlencoded).',
  },
  make: {
    where: 'Make',
    text: 'Add a "Webhook response" module to the scenario, with the custom header Access-Control-Allow-Origin: *.',
  },
  n8n: {
    where: 'n8n',
    text: 'In the Webhook node, add the option "Allowed Origins (CORS)" with the origin of your page. Switch the workflow on and use its Production URL: for an unknown or inactive path n8n sends no CORS headers.',
  },
  pipedream: { where: 'Pipedream', text: 'Leave "headers" out and write "encoding": "urlencoded" or "text".' },
  espocrm: {
    where: 'EspoCRM',
    text: 'Its setting leadCaptureAllowOrigin decides which pages may post ("*" is every one). It allows the headers Content-Type and Accept only.',
  },
  mautic: {
    where: 'Mautic',
    text: 'Configuration, System settings, CORS settings: add the origin of your page to the valid domains.',
  },
  odoo: { where: 'Odoo', text: 'It sends no CORS headers: write "transport": "form-post".' },
  slack: {
    where: 'Slack',
    text: 'It refuses every preflight: leave "headers" out, and "encoding" at the default (urlencoded).',
  },
  'google-apps-script': {
    where: 'Apps Script',
    text: 'Deploy the script for "Anyone", answer with ContentService, and leave "encoding" at the default (text): a script cannot answer a preflight.',
  },
  'google-forms': { where: 'Google Forms', text: 'It sends no CORS headers: write "transport": "form-post".' },
  salesforce: { where: 'Salesforce', text: 'It sends no CORS headers: write "transport": "form-post".' },
  mailchimp: { where: 'Mailchimp', text: 'It sends no CORS headers: write "transport": "form-post".' },
  netlify: {
    where: 'Netlify',
    text: 'It takes forms only from pages of the same site: the url is a path, such as "/".',
  },
  basin: { where: 'Basin', text: 'Look at the allowed domains of the form.' },
};

const serviceRemedies = ({ request: { recipe = '' } }: Facts): readonly Remedy[] =>
  Object.hasOwn(services, recipe) ? [services[recipe]].flatMap((remedy) => remedy ?? []) : [];

/** An own server that has to say which pages and which headers it takes. */
export function corsRemedies(facts: Facts): readonly Remedy[] {
  const known = serviceRemedies(facts);
  return known.length > 0 ? known : [...serverRemedies(facts), ...plainerEncoding(facts)];
}

function serverRemedies({ page: { origin }, request }: Facts): readonly Remedy[] {
  const wanted = headersToAllow(request);
  const { pathname } = new URL(request.url);
  const allowed = wanted.length > 0 ? `, allowedHeaders: [${wanted.map((name) => `'${name}'`).join(', ')}]` : '';
  const preflight = [
    '  if ($request_method = OPTIONS) {',
    `    add_header Access-Control-Allow-Origin "${origin}" always;`,
    `    add_header Access-Control-Allow-Headers "${wanted.join(', ')}" always;`,
    '    return 204;',
    '  }',
  ];
  return [
    {
      where: 'nginx',
      text: [
        `location ${pathname} {`,
        ...(wanted.length > 0 ? preflight : []),
        `  add_header Access-Control-Allow-Origin "${origin}" always;`,
        '  …',
        '}',
      ].join('\n'),
    },
    {
      where: 'Express',
      text: `// with the package cors\napp.use('${pathname}', cors({ origin: '${origin}'${allowed} }));`,
    },
  ];
}

/** Where only the content type makes the browser ask, another one does not. */
function plainerEncoding({ request }: Facts): readonly Remedy[] {
  if (headersToAllow(request).join() !== 'content-type') return [];
  return [
    {
      where: 'the definition',
      text: 'Or write "encoding": "text" (the same JSON as text/plain) or "urlencoded", if the receiver reads it: then the browser does not ask first. The answer still needs Access-Control-Allow-Origin.',
    },
  ];
}
