/** Channels in which people read a message. */
import { json, preflight, READABLE, text } from './serve.mjs';

/** A form field `payload`, or the JSON as plain text; the preflight of JSON is refused. */
export async function slack({ method, headers, text: read, form, keep }) {
  if (method === 'OPTIONS') return preflight();
  const isForm = headers['content-type'].startsWith('application/x-www-form-urlencoded');
  const payload = isForm ? Object.fromEntries(await form()).payload : read();
  try {
    const message = JSON.parse(payload);
    if (!message.text) return text('no_text', { status: 400, headers: READABLE });
    keep(message);
    return text('ok', { headers: READABLE });
  } catch {
    return text('invalid_payload', { status: 400, headers: READABLE });
  }
}

const DISCORD_LIMIT = 2000;

/** JSON, or the form field `payload_json`. Without `wait` it says nothing, not even that it saved nothing. */
export async function discord({ method, query, headers, json: read, form, keep }) {
  if (method === 'OPTIONS') return preflight('content-type', headers.origin);
  const readable = { headers: { 'Access-Control-Allow-Origin': headers.origin } };
  const isJson = headers['content-type'] === 'application/json';
  const message = isJson ? read() : JSON.parse(Object.fromEntries(await form()).payload_json);
  const isTooLong = message.content.length > DISCORD_LIMIT;
  if (query.get('wait') !== 'true') return { status: 204, ...readable };
  if (!message.content || isTooLong) {
    const content = ['Must be 2000 or fewer in length.'];
    return json(
      { message: 'Invalid Form Body', code: 50035, errors: { content: { _errors: content } } },
      { status: 400, ...readable },
    );
  }
  keep(message);
  return json({ id: '1', type: 0, content: message.content }, readable);
}
