/** CRM and marketing systems, as a page of another site speaks with them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as crm from './crm.mjs';
import { lead, refused, send, sent, unreachable } from './send.mjs';

describe('HubSpot', () => {
  const recipe = 'hubspot';

  it('gets its fields and the page', async () => {
    const mapping = { email: 'email', firstname: 'name', interests: 'interests', hutk: 'cookie' };
    const { receipts, kept } = await send(crm.hubspot, [{ recipe, mapping, values: { ...lead, cookie: 'h' } }]);
    assert.deepEqual(receipts, [sent('confirmed')]);
    assert.deepEqual(kept[0], {
      fields: [
        { objectTypeId: '0-1', name: 'email', value: 'ada@example.com' },
        { objectTypeId: '0-1', name: 'firstname', value: 'Ada' },
        { objectTypeId: '0-1', name: 'interests', value: 'a;b' },
      ],
      context: { hutk: 'h', pageUri: 'https://example.com/contact', pageName: 'Contact us' },
      submittedAt: '1795255200000',
    });
  });

  it('tells at which answer it takes offence', async () => {
    const mapping = { email: 'contact/mail', firstname: 'name', colour: { value: 'red' } };
    const values = { name: 'Ada', contact: { mail: 'no address' } };
    const { receipts } = await send(crm.hubspot, [
      { recipe, mapping, values },
      { recipe, path: '/throttled' },
    ]);
    const problems = [
      { pointer: '/contact/mail', message: 'Invalid email address' },
      { pointer: '/colour', message: "Error in 'fields.colour'" },
    ];
    assert.deepEqual(receipts, [refused(400, problems), refused(429, [], false)]);
  });
});

describe('EspoCRM', () => {
  const path = '/api/v1/LeadCapture/0123456789abcdef';

  it('gets the answers under its names, and is recognised', async () => {
    const values = { firstName: 'Ada', lastName: 'Lovelace', emailAddress: 'ada@example.com' };
    const { receipts, kept } = await send(crm.espocrm, [
      { path, values },
      { path, values: { emailAddress: 'no' } },
      { path: '/api/v1/LeadCapture/unknown' },
      { path, values, headers: { 'X-Team': 'sales' } },
    ]);
    assert.deepEqual(receipts, [sent('confirmed'), refused(400), unreachable, unreachable]);
    assert.deepEqual(kept, [values]);
  });
});

describe('Mautic', () => {
  const path = '/form/submit?formId=3';

  it('gets its form as from a plain page; nobody can tell what it says', async () => {
    const { receipts, kept } = await send(crm.mautic, [{ path }, { path, values: { name: 'Ada' } }]);
    assert.deepEqual(receipts, [sent('opaque'), sent('opaque')]);
    assert.deepEqual(kept, [
      {
        'mauticform[formId]': '3',
        'mauticform[name]': 'Ada',
        'mauticform[email]': 'ada@example.com',
        'mauticform[interests]': ['a', 'b'],
      },
    ]);
  });

  it('is read where its settings name the site', async () => {
    const readable = { path: `${path}&cors=allowed`, transport: 'fetch' };
    const mapping = { 'mauticform/email': 'work_email' };
    const { receipts, kept } = await send(crm.mautic, [
      readable,
      { ...readable, mapping, values: { work_email: 'no' } },
      { ...readable, path: '/form/submit?cors=allowed', recipe: 'mautic' },
      { path, transport: 'fetch' },
    ]);
    assert.deepEqual(receipts, [
      sent('confirmed'),
      refused(200, [{ pointer: '/work_email', message: "'Email' is required." }]),
      refused(200, [{ pointer: '', message: 'The form is unavailable' }]),
      unreachable,
    ]);
    assert.equal(kept.length, 1);
  });
});

describe('Odoo', () => {
  const path = '/website/form/crm.lead';
  const values = { name: 'Quote', contact_name: 'Ada', interests: ['a', 'b'] };

  it('gets its fields from another site, unread', async () => {
    const { receipts, kept } = await send(crm.odoo, [
      { path, values },
      { path, values: { expected_revenue: 'much' } },
    ]);
    assert.deepEqual(receipts, [sent('opaque'), sent('opaque')]);
    assert.deepEqual(kept, [{ name: 'Quote', contact_name: 'Ada', description: 'interests : a, b' }]);
  });

  it('is read from its own site, where 200 may mean no', async () => {
    const attempts = [
      { path, values },
      { path, values: { expected_revenue: 'much' } },
      { path, values: { contact_name: 'Ada' } },
      { path: '/website/form/x.y', values },
    ];
    const { receipts } = await send(crm.odoo, attempts, { fromSameSite: true });
    assert.deepEqual(receipts, [
      sent('confirmed'),
      refused(200, [{ pointer: '/expected_revenue', message: '' }]),
      refused(200),
      refused(200, [{ pointer: '', message: "The form's specified model does not exist" }]),
    ]);
  });

  it('gets files as attachments', async () => {
    const cv = { name: 'cv.txt', size: 2, mediaType: 'text/plain', part: 'cv' };
    const attempts = [{ path, encoding: 'multipart', values: { name: 'Job', cv }, files: { cv: 'hi' } }];
    let file;
    const withFiles = (request) => {
      const { form } = request;
      const read = async () => {
        const entries = await form();
        file = Object.fromEntries(entries).cv;
        return entries;
      };
      return crm.odoo({ ...request, form: read });
    };
    await send(withFiles, attempts);
    assert.deepEqual(file, { name: 'cv.txt', type: 'text/plain', content: 'hi' });
  });
});

describe('Salesforce', () => {
  it('gets a lead with the organisation of its address; nobody can tell whether it made one', async () => {
    const values = { last_name: 'Lovelace', company: 'Acme' };
    // Nobody is there to send on to, and the lead arrives all the same.
    const path = '/servlet/servlet.WebToLead?oid=00D&retURL=http://127.0.0.1:1/thanks';
    const { receipts, kept } = await send(crm.salesforce, [
      { recipe: 'salesforce', path, values },
      { recipe: 'salesforce', path, values: { company: 'Acme' } },
    ]);
    assert.deepEqual(receipts, [sent('opaque'), sent('opaque')]);
    assert.deepEqual(kept, [{ oid: '00D', last_name: 'Lovelace', company: 'Acme' }]);
  });
});

describe('Mailchimp', () => {
  it('gets the address under the name that it knows', async () => {
    const path = '/subscribe/post?u=1&id=2';
    const { receipts, kept } = await send(crm.mailchimp, [
      { recipe: 'mailchimp', path, values: { email: 'ada@example.com', FNAME: 'Ada' } },
      { recipe: 'mailchimp', path, mapping: { EMAIL: 'mail' }, values: { mail: 'bob@example.com' } },
    ]);
    assert.deepEqual(receipts, [sent('opaque'), sent('opaque')]);
    assert.deepEqual(kept, [
      { EMAIL: 'ada@example.com', email: 'ada@example.com', FNAME: 'Ada' },
      { EMAIL: 'bob@example.com' },
    ]);
  });
});
