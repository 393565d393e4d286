/** Platforms that start a workflow: they answer before they look at the data. */
import { html, json, preflight, READABLE, text } from './serve.mjs';

/** Refuses the preflight of JSON; a simple request is readable. `/throttled/` is over its limit. */
export async function zapier({ method, path, form, keep }) {
  if (method === 'OPTIONS') return preflight();
  if (path.includes('/throttled/')) return json({ error: 'throttled' }, { status: 429, headers: READABLE });
  keep(await form());
  return json({ status: 'success', attempt: '1', id: '2', request_id: '3' }, { headers: READABLE });
}

/** `/open/` has a response module with the CORS header in its scenario; elsewhere a page reads nothing. */
export async function make({ method, path, form, keep }) {
  const headers = path.includes('/open/') ? READABLE : {};
  if (method === 'OPTIONS') return { status: 204, headers };
  keep(await form());
  return text('Accepted', { headers });
}

/** Echoes the headers that a preflight asks for. What nobody listens to is 404 without CORS. */
export async function n8n({ method, path, headers, json: read, keep }) {
  if (!path.includes('/webhook/leads')) return json({ code: 404, message: 'not registered' }, { status: 404 });
  if (method === 'OPTIONS') return preflight(headers['access-control-request-headers'], headers.origin);
  const readable = headers.origin ? { 'Access-Control-Allow-Origin': headers.origin } : {};
  keep(read());
  return json({ message: 'Workflow was started' }, { headers: readable });
}

/** Any origin, no headers in the preflight, a page of HTML as its answer. */
export async function pipedream({ method, path, form, keep }) {
  if (method === 'OPTIONS') return preflight();
  if (path.includes('/gone')) return text('Not found', { status: 404, headers: READABLE });
  keep(await form());
  return html('<p><b>Success!</b></p>', { headers: READABLE });
}
