import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { leadFields, toDefinition } from './definitions.mjs';

const benchFolder = dirname(fileURLToPath(import.meta.url));

const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** The file behind a path of the site, or `undefined`: `/dist/…` is the build, `/bench/…` this folder. */
function fileOf(pathname, build) {
  if (pathname === '/dist/lead-form.js') return build;
  if (pathname.startsWith('/dist/')) return join(dirname(build), pathname.slice('/dist/'.length));
  if (pathname.startsWith('/bench/')) return join(benchFolder, pathname.slice('/bench/'.length));
  return undefined;
}

async function load(pathname, build) {
  const file = fileOf(pathname, build);
  if (file === undefined) return undefined;
  let body = await readFile(file).catch(() => undefined);
  if (body === undefined) return undefined;
  if (pathname === '/bench/pages/ours-lead.html') {
    const definition = JSON.stringify(toDefinition(leadFields(), 'lead'));
    body = Buffer.from(body.toString().replace('"{{definition}}"', () => definition));
  }
  return {
    type: mediaTypes[extname(file)] ?? 'application/octet-stream',
    raw: body.length,
    gzip: gzipSync(body, { level: 9 }),
  };
}

/**
 * Serves the pages of the bench and the build on a free port of this machine, compressed, and is the webhook that
 * both forms post to (`POST /leads`).
 *
 * @param build path of the built `lead-form.js`; its chunks are served from beside it
 * @returns `origin`, `leads` (the bodies received), `sizeOf(pathname)` (`{ raw, gzip }` in bytes) and `close()`
 */
export async function startServer(build) {
  const responses = new Map();
  const leads = [];

  const respond = async (pathname) => {
    if (!responses.has(pathname)) responses.set(pathname, await load(pathname, build));
    return responses.get(pathname);
  };

  const receive = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    leads.push(JSON.parse(body));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST' && pathname === '/leads') return receive(request, response);
    const found = await respond(pathname);
    if (found === undefined) return response.writeHead(404).end();
    const headers = { 'Content-Type': found.type, 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' };
    return response.writeHead(200, headers).end(found.gzip);
  });

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    leads,
    sizeOf: (pathname) => {
      const found = responses.get(pathname);
      return found && { raw: found.raw, gzip: found.gzip.length };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
