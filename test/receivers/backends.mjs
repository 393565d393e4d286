/** Services that keep the answers of forms, and a database. */
import { html, json, lastOfEach, preflight, READABLE } from './serve.mjs';

const refused = (status, value) => json(value, { status, headers: READABLE });

/** Names the fields that it refuses. `/f/unknown` does not exist. */
export async function formspree({ method, path, headers, form, keep }) {
  if (method === 'OPTIONS') return preflight('content-type, formspree-client');
  if (!headers.accept?.includes('application/json')) return html('<p>Thanks!</p>', { headers: READABLE });
  if (path === '/f/unknown')
    return refused(404, { error: 'Form not found', errors: [{ code: 'FORM_NOT_FOUND', message: 'Form not found' }] });
  const values = lastOfEach(await form());
  if (!values.email?.includes('@'))
    return refused(422, { errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] });
  keep(values);
  return json({ ok: true, next: '/thanks' }, { headers: READABLE });
}

export async function basin({ method, form, keep }) {
  if (method === 'OPTIONS') return preflight('content-type');
  const values = lastOfEach(await form());
  if (values.name === 'spam') return refused(422, { error: 'This looks like spam.' });
  keep(values);
  return json({ success: true }, { headers: READABLE });
}

export async function getform({ method, form, keep }) {
  if (method === 'OPTIONS') return preflight('content-type');
  keep(lastOfEach(await form()));
  return json({ success: true }, { headers: READABLE });
}

/** Wants its key in the body. */
export async function web3forms({ method, json: read, keep }) {
  if (method === 'OPTIONS') return preflight('content-type');
  const { access_key: key, ...values } = read();
  if (key !== 'public-key') return refused(400, { success: false, message: 'Invalid access key' });
  keep(values);
  return json({ success: true, message: 'Email sent successfully!' }, { headers: READABLE });
}

/** The pages of a site: a post to any of them; kept when the form was seen at deploy time. Made for the site itself. */
export async function netlify({ method, form, keep }) {
  if (method !== 'POST') return html('<title>Site</title><form name="contact" data-netlify="true"></form>');
  const entries = await form();
  if (Object.fromEntries(entries)['form-name'] !== 'contact') return html('<h1>Page not found</h1>', { status: 404 });
  keep(entries);
  return html('<h1>Thank you!</h1>');
}

const COLUMNS = ['submission_id', 'email', 'name', 'interests'];

const duplicate = (column) => ({
  code: '23505',
  details: `Key (${column}) already exists.`,
  hint: null,
  message: `duplicate key value violates unique constraint "leads_${column}_key"`,
});

/** PostgREST: a column for each member; the id of a submission and the address are unique. */
export async function supabase({ method, headers, json: read, kept, keep }) {
  if (method === 'OPTIONS') return preflight('authorization, x-client-info, apikey, content-type, prefer');
  if (headers.apikey !== 'publishable') return refused(401, { message: 'No API key found in request' });
  const row = read();
  const unknown = Object.keys(row).find((name) => !COLUMNS.includes(name));
  if (unknown) return refused(400, { code: 'PGRST204', message: `Could not find the '${unknown}' column of 'leads'` });
  for (const column of ['submission_id', 'email'])
    if (kept.some((other) => other.row[column] === row[column])) return refused(409, duplicate(column));
  keep({ row, prefer: headers.prefer });
  return { status: 201, headers: READABLE };
}
