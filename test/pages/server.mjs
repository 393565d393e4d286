import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SERVED = ['demo/pages/', 'demo/definitions/', 'dist/'];

const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** The policy under which everything has to work. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lead-form',
].join('; ');

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Allow-Methods': 'POST',
};

/** The built file as another release would be: the same code under another version. */
async function anotherRelease() {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const code = await readFile(join(ROOT, 'dist/lead-form.js'), 'utf8');
  if (!code.includes(version)) throw new Error(`dist/lead-form.js does not hold its version ${version}.`);
  return code.replaceAll(version, '99.0.0');
}

/**
 * Serves the host pages with the built files, and is the webhook that they post to (`POST /leads`, any origin).
 *
 * `?strict` puts a page under `STRICT_POLICY`. `/streamed` is a page that the test writes itself: `streamed` resolves to
 * the response.
 *
 * @returns `origin`, `leads` (`{ body, headers }` of every POST), `streamed` and `close()`
 */
export async function startServer() {
  const leads = [];
  let stream;
  const streamed = new Promise((resolve) => (stream = resolve));

  const receive = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    leads.push({ body, headers: request.headers });
    response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end('{}');
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname === '/leads')
      return request.method === 'POST' ? receive(request, response) : response.writeHead(204, CORS).end();
    if (pathname === '/streamed') {
      response.writeHead(200, { 'Content-Type': MEDIA_TYPES['.html'], 'X-Content-Type-Options': 'nosniff' });
      return stream(response);
    }
    const headers = { 'Content-Type': MEDIA_TYPES[extname(pathname)] ?? 'text/plain' };
    if (searchParams.has('strict')) headers['Content-Security-Policy'] = STRICT_POLICY;
    if (pathname === '/another-release/lead-form.js')
      return response.writeHead(200, headers).end(await anotherRelease());
    // Browsers ask for it by themselves; a 404 would be an error in the console of every page.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = normalize(pathname).slice(1);
    if (!SERVED.some((folder) => file.startsWith(folder)) || !existsSync(join(ROOT, file)))
      return response.writeHead(404).end();
    return createReadStream(join(ROOT, file)).pipe(response.writeHead(200, headers));
  });

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    port: server.address().port,
    leads,
    streamed,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
