/** CRM and marketing systems. Most say 200 whatever became of the lead. */
import { html, json, lastOfEach, preflight, READABLE, text } from './serve.mjs';

const isAddress = (value) => /^\S+@\S+\.\S+$/.test(String(value));

const HUBSPOT_FIELDS = ['email', 'firstname', 'interests', 'message'];

/** Forms v3: only `fields` that the HubSpot form has, and its required ones. `/throttled` answers as Cloudflare does. */
export async function hubspot({ method, path, json: read, headers, keep }) {
  if (method === 'OPTIONS') return preflight('content-type', headers.origin);
  const readable = { 'Access-Control-Allow-Origin': headers.origin };
  if (path.endsWith('/throttled')) return text('error code: 1015', { status: 429, headers: readable });
  if (headers['content-type'] !== 'application/json') return text('', { status: 415, headers: readable });
  const { fields, context, submittedAt } = read();
  const value = (name) => fields.find((field) => field.name === name)?.value;
  const errors = [
    ...(isAddress(value('email'))
      ? []
      : [{ message: "Error in 'fields.email'. Invalid email address", errorType: 'INVALID_EMAIL' }]),
    ...fields
      .filter(({ name }) => !HUBSPOT_FIELDS.includes(name))
      .map(({ name }) => ({ message: `Error in 'fields.${name}'`, errorType: 'FIELD_NOT_IN_FORM_DEFINITION' })),
  ];
  const refused = { status: 'error', message: 'The request is not valid', correlationId: '1', errors };
  if (errors.length > 0) return json(refused, { status: 400, headers: readable });
  keep({ fields, context, submittedAt });
  return json({ inlineMessage: '<p>Thanks</p>' }, { headers: readable });
}

/** Lead Capture. Its preflight allows two headers and knows its keys. */
export async function espocrm({ method, path, json: read, keep }) {
  if (!path.endsWith('/LeadCapture/0123456789abcdef')) return { status: 404 };
  if (method === 'OPTIONS') return preflight('Content-Type, Accept');
  const { firstName, lastName, emailAddress } = read();
  if (!isAddress(emailAddress)) return { status: 400, headers: READABLE };
  keep({ firstName, lastName, emailAddress });
  return json(true, { headers: READABLE });
}

const MAUTIC_PAGE = 'http://localhost';

/** CORS only for XMLHttpRequest and for the pages in its settings; 200 whatever the form says. */
export async function mautic({ method, query, headers, form, keep }) {
  const isAllowed = headers.origin?.startsWith(MAUTIC_PAGE) && query.get('cors') === 'allowed';
  const readable = isAllowed ? { 'Access-Control-Allow-Origin': headers.origin } : {};
  if (method === 'OPTIONS')
    return isAllowed ? preflight('X-Requested-With, Content-Type', headers.origin) : { status: 204 };
  const isAjax = headers['x-requested-with'] === 'XMLHttpRequest';
  const read = isAjax ? readable : {};
  const values = lastOfEach(await form());
  if (!values['mauticform[formId]'])
    return json({ success: 0, errorMessage: 'The form is unavailable' }, { headers: read });
  if (!isAddress(values['mauticform[email]'])) {
    const validationErrors = { email: "'Email' is required." };
    return query.get('ajax') === 'true'
      ? json({ success: 0, validationErrors }, { headers: read })
      : { status: 302, headers: { Location: '/?mauticError=Email' } };
  }
  keep(values);
  return json({ success: 1, results: {}, successMessage: '<p>Thanks</p>' }, { headers: read });
}

const ODOO_FIELDS = ['name', 'contact_name', 'email_from', 'phone', 'expected_revenue'];

/** Website form: no CORS at all; 200 with an id, an error, the names of fields, or `false`. */
export async function odoo({ path, form, keep }) {
  if (!path.endsWith('/crm.lead')) return json({ error: "The form's specified model does not exist" });
  const values = lastOfEach(await form());
  const { expected_revenue: revenue, name } = values;
  if (revenue && Number.isNaN(Number(revenue))) return json({ error_fields: ['expected_revenue'] });
  if (!name) return json(false);
  const unknown = Object.entries(values).filter(([key]) => !ODOO_FIELDS.includes(key));
  const known = Object.entries(values).filter(([key]) => ODOO_FIELDS.includes(key));
  keep({ ...Object.fromEntries(known), description: unknown.map((entry) => entry.join(' : ')).join('\n') });
  return html('{"id": 7}');
}

/** Web-to-Lead: looks the same whether it made a lead or not, and sends on to `retURL` if there is one. */
export async function salesforce({ query, form, keep }) {
  const values = lastOfEach(await form());
  const { oid, last_name: lastName, company, retURL = query.get('retURL') } = values;
  if (oid && lastName && company && query.get('encoding') === 'UTF-8') keep(values);
  return retURL ? { status: 302, headers: { Location: retURL } } : html('Your request has been queued.');
}

/** Embedded form: HTML without CORS, and names in small letters count for nothing. */
export async function mailchimp({ query, form, keep }) {
  const values = lastOfEach(await form());
  if (query.get('u') && query.get('id') && isAddress(values.EMAIL)) keep(values);
  return html('<h1>Almost finished…</h1>');
}
