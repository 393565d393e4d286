import { expect } from '@open-wc/testing';
import { knownSign } from '../../../src/delivery/destination.ts';
import { findRecipe, recipeNames } from '../../../src/delivery/recipes/index.ts';

const recognised: { readonly [address: string]: string } = {
  'https://hooks.zapier.com/hooks/catch/1/abc/': 'zapier',
  'https://hooks.zapier.com/hooks/catch/1/abc/silent/': 'zapier',
  'https://hook.eu1.make.com/abc': 'make',
  'https://acme.app.n8n.cloud/webhook/abc': 'n8n',
  'https://acme.app.n8n.cloud/webhook-test/abc': 'n8n',
  'https://eo123.m.pipedream.net/': 'pipedream',
  'https://api.hsforms.com/submissions/v3/integration/submit/1/2': 'hubspot',
  'https://api-eu1.hsforms.com/submissions/v3/integration/submit/1/2': 'hubspot',
  'https://webto.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8': 'salesforce',
  'https://acme.my.salesforce.com/servlet/servlet.WebToLead': 'salesforce',
  'https://acme.us1.list-manage.com/subscribe/post?u=1&id=2': 'mailchimp',
  'https://marketing.example/form/submit?formId=3': 'mautic',
  'https://marketing.example/m/form/submit?ajax=true&formId=3': 'mautic',
  'https://crm.example/api/v1/LeadCapture/0123456789abcdef': 'espocrm',
  'https://erp.example/website/form/crm.lead': 'odoo',
  'https://hooks.slack.com/services/T0/B0/x': 'slack',
  'https://discord.com/api/webhooks/1/x': 'discord',
  'https://ptb.discord.com/api/v10/webhooks/1/x': 'discord',
  'https://discordapp.com/api/webhooks/1/x': 'discord',
  'https://script.google.com/macros/s/abc/exec': 'google-apps-script',
  'https://script.google.com/a/macros/example.com/s/abc/exec': 'google-apps-script',
  'https://docs.google.com/forms/d/e/1/formResponse': 'google-forms',
  'https://docs.google.com/forms/u/0/d/e/1/formResponse': 'google-forms',
  'https://abc.supabase.co/rest/v1/leads': 'supabase',
  'https://formspree.io/f/abc': 'formspree',
  'https://formspree.io/p/1/f/abc': 'formspree',
  'https://usebasin.com/f/abc': 'basin',
  'https://getform.io/f/abc': 'getform',
  'https://api.web3forms.com/submit': 'web3forms',
};

describe('a receiver', () => {
  for (const [address, name] of Object.entries(recognised)) {
    it(`is recognised as ${name} from ${address}`, () => {
      expect(findRecipe(undefined, address).name).to.equal(name);
      expect(address, 'asks for the recipes').to.match(knownSign);
    });
  }

  it('is nobody known where the address only looks like one', () => {
    for (const address of [
      'https://hooks.example.com/leads',
      'https://hooks.zapier.com.example/',
      'https://example.com/?to=https://hooks.slack.com/services/T0/B0/x',
      'https://example.com/https://hooks.slack.com/services/T0/B0/x',
      'https://example.com/form/submit',
      'https://example.com/website/form/contact',
      'https://example.com/api/v1/LeadCapture/form/1',
      'https://api.hsforms.com/submissions/v3/integration/secure/submit/1/2',
      'https://discord.com/api/v10/channels/1',
      'https://docs.google.com/forms/d/e/1/viewform',
      'https://salesforce.com.example/servlet/servlet.WebToLead',
    ])
      expect(findRecipe(undefined, address).name, address).to.equal(undefined);
  });

  it('may be named, whatever its address', () => {
    for (const name of recipeNames()) expect(findRecipe(name, 'https://example.com/').name).to.equal(name);
  });

  it('is none with "none", and what its address says with a name that nobody knows', () => {
    const address = 'https://hooks.slack.com/services/T0/B0/x';
    expect(findRecipe('none', address).name).to.equal(undefined);
    for (const name of ['slakc', 'constructor', '__proto__', ''])
      expect(findRecipe(name, address).name).to.equal('slack');
  });
});

describe('a recipe', () => {
  for (const name of recipeNames()) {
    it(`of ${name} is read from plain JSON, and its expressions compile`, async () => {
      const { recipe } = (await findRecipe(name, '').load?.()) ?? {};
      const { reading = {}, mapping = {}, exposes = '' } = recipe ?? {};
      expect(JSON.parse(JSON.stringify({ reading, mapping }))).to.deep.equal({ reading, mapping });
      for (const expression of [reading.field, reading.alsoAcceptedWith]) new RegExp(expression ?? '');
      if (exposes) expect(exposes).to.match(/^This page shows .* A relay keeps it secret\.$/);
    });
  }

  it('warns of every address that is a secret', async () => {
    const warned = [];
    for (const name of recipeNames()) if ((await findRecipe(name, '').load?.())?.recipe.exposes) warned.push(name);
    expect(warned).to.deep.equal(['zapier', 'make', 'slack', 'discord']);
  });
});
