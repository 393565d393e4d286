/** Google's ways into a sheet. */
import { html, json, lastOfEach, READABLE } from './serve.mjs';

/** What a script says, which waits at another address; the script runs once. */
const said = new Map();

/**
 * A script's `doPost`: no preflight; a simple request is sent on to another address, whose answer can be read. A script that
 * throws gives a page without CORS. `?strict` is a script that looks at the answers and says so.
 */
export async function appsScript({ method, path, query, text, keep }) {
  if (path === '/echo') return json(said.get(query.get('lib')), { headers: READABLE });
  if (method === 'OPTIONS') return { status: 405 };
  const { values, id } = JSON.parse(text());
  if (values.name === 'throw') return html('<title>Error</title>');
  const isGood = !query.has('strict') || values.email.includes('@');
  if (isGood) keep({ id, values });
  said.set(id, isGood ? { ok: true } : { ok: false, errors: [{ field: 'email', message: 'No address.' }] });
  return { status: 302, headers: { ...READABLE, Location: `/echo?lib=${id}` } };
}

/** `formResponse`: a page without CORS in any case; kept only with the names of the form. */
export async function googleForms({ path, form, keep }) {
  const entries = await form();
  if (path.endsWith('/formResponse') && entries.some(([name]) => /^entry\.\d+$/.test(name)))
    keep({ entries, ...lastOfEach(entries) });
  return html('<title>Form</title>');
}
