/** Serves the gallery's forms under the strict policy, receives what they send, and keeps a record of what was loaded. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { formPage } from '../../demo/server/form-page.mjs';
import { STRICT_POLICY } from './server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEDIA_TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/**
 * The way there and back, in milliseconds: what starts before an earlier answer has arrived shares its round trip. Long
 * enough for a busy machine to start them all.
 */
const LATENCY = 150;
export const ENTRY = '/dist/lead-form.js';

const sizeOf = (content) => gzipSync(content, { level: 9 }).length;

/** @returns `origin`, `leads` (the body of every POST), `weigh()` and `close()` */
export async function startGallery() {
  const leads = [];
  const loaded = [];

  const receive = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    leads.push(body);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') return receive(request, response);
    const send = async (kind, type, content) => {
      await pass(LATENCY);
      loaded.push({ path: pathname, kind, gzip: sizeOf(content) });
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': STRICT_POLICY }).end(content);
    };
    if (pathname === '/gallery/form.html') {
      const page = formPage(searchParams.get('form') ?? '', '/leads');
      return page ? send('document', 'text/html; charset=utf-8', page) : response.writeHead(404).end();
    }
    const file = normalize(pathname.startsWith('/gallery/') ? `/demo${pathname}` : pathname).slice(1);
    const served = /^(dist\/|demo\/gallery\/form\.css$)/.test(file) && existsSync(join(ROOT, file));
    if (!served) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return send(extname(file).slice(1), MEDIA_TYPES[extname(file)] ?? 'text/plain', readFileSync(join(ROOT, file)));
  });

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    leads,
    /**
     * What a visitor has loaded so far, in bytes gzip: the scripts, and the document with the definition in it. The page's
     * own CSS is not ours.
     */
    weigh() {
      const scripts = loaded.filter(({ kind }) => kind === 'js');
      const sum = (requests) => requests.reduce((bytes, { gzip }) => bytes + gzip, 0);
      return {
        scripts: sum(scripts),
        document: sum(loaded.filter(({ kind }) => kind === 'document')),
        chunks: scripts.filter(({ path }) => path !== ENTRY).map(({ path }) => path.replace('/dist/', '')),
      };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
