import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';

const CONTACT = {
  id: 'faults',
  fields: [
    { type: 'text', name: 'name', label: 'Your name', required: true },
    { type: 'textarea', name: 'message', label: 'Message' },
  ],
};

/** Answers of a visitor are no markup, and neither is an address. */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '\\u003c').replaceAll('"', '&quot;');

const formPage = (action) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact</title>
<script type="module" src="/lead-form.js"></script>
<lead-form action="${escape(action)}"><script type="application/json">${JSON.stringify(CONTACT)}</script></lead-form>`;

/**
 * The site of the form: `/form?action=…` has it, `/blank` has nothing, `POST /leads` goes to the receiver.
 *
 * @param dist folder of the built files
 */
export async function openSite(dist, receiver) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const page = (html) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    if (pathname === '/leads') return void receiver.handle(request, response);
    if (pathname === '/form') return page(formPage(searchParams.get('action') ?? '/leads'));
    if (pathname === '/blank') return page('<!doctype html><title>Blank</title>');
    if (!/^\/lead-form[\w-]*\.js$/.test(pathname)) return response.writeHead(204).end();
    return createReadStream(join(dist, basename(pathname))).pipe(
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=3600' }),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
