/* global Response */
/** Local stand-ins for receivers: what they answer to a browser, and what they keep. */
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Serves one receiver on a port of its own, so that every page is of another origin.
 *
 * @param receiver gets `{ method, path, query, headers, text(), json(), form(), kept, keep(lead) }` and returns
 *   `{ status, headers, body }`, or a promise of it. What it gives to `keep` counts as received; `form()` gives entries.
 * @returns `origin`, `kept`, `requests` (`METHOD path?query` of each) and `close()`
 */
export async function serve(receiver) {
  const kept = [];
  const requests = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams, search } = new URL(incoming.url, 'http://localhost');
    requests.push(`${incoming.method} ${pathname}${search}`);
    const {
      status = 200,
      headers = {},
      body: answer = '',
    } = await receiver({
      method: incoming.method,
      path: pathname,
      query: searchParams,
      headers: incoming.headers,
      text: () => String(body),
      json: () => JSON.parse(String(body)),
      form: () => readForm(body, incoming.headers['content-type']),
      kept,
      keep: (lead) => kept.push(lead),
    });
    outgoing.writeHead(status, headers).end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    kept,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Entries of a form, files as `{ name, type, content }`. Rejects for what is none. */
async function readForm(body, contentType = '') {
  const form = await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  return Promise.all(
    Array.from(form, async ([name, value]) => [
      name,
      typeof value === 'string' ? value : { name: value.name, type: value.type, content: await value.text() },
    ]),
  );
}

/** Entries as PHP, Rack and Odoo keep them: the last one of each name, unless it ends in `[]`. */
export function lastOfEach(entries) {
  const kept = {};
  for (const [name, value] of entries)
    if (name.endsWith('[]')) (kept[name.slice(0, -2)] ??= []).push(value);
    else kept[name] = value;
  return kept;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
/** Any page may read the answer. */
export const READABLE = { 'Access-Control-Allow-Origin': '*' };

export const json = (value, { status = 200, headers = {} } = {}) => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify(value),
});

export const html = (body, { status = 200, headers = {} } = {}) => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const text = (body, { status = 200, headers = {} } = {}) => ({
  status,
  headers: { 'Content-Type': 'text/plain', ...headers },
  body,
});

/** The answer to a preflight; without `allowed` browsers refuse JSON and every header. */
export const preflight = (allowed, origin = '*') => ({
  status: 204,
  headers: {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'POST',
    ...(allowed && { 'Access-Control-Allow-Headers': allowed }),
  },
});
