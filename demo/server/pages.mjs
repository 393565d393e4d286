import { createServer as createHttpServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createServer as createViteServer } from 'vite';
import { createDestinationCheck } from './destination-check.mjs';
import { formPage, formPolicy } from './form-page.mjs';
import { createInboxApi } from './inbox-api.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const demo = fileURLToPath(new URL('../', import.meta.url));

/**
 * The demo's pages. Vite serves their sources; the built library under `/dist` is served untouched, as users load it.
 *
 * @param {object} parts
 * @param {import('./store.mjs').SubmissionStore} parts.store
 * @param {import('./faults.mjs').FaultSwitch} parts.faults
 * @param {Parameters<typeof createInboxApi>[0]['check']} parts.check
 * @param {number} parts.receiverPort the pages post to this port of the host they are opened on
 * @returns {Promise<{ server: import('node:http').Server, close: () => Promise<void> }>}
 */
export async function createPages({ store, faults, check, receiverPort }) {
  const server = createHttpServer();
  const app = new Hono()
    .route('/', createInboxApi({ store, faults, check }))
    .route('/', createDestinationCheck())
    .route('/', createFormPages(receiverPort))
    .route('/', createStaticFiles());
  const vite = await createViteServer(viteConfig(server, getRequestListener(app.fetch), receiverPort));
  server.on('request', vite.middlewares);
  return { server, close: () => vite.close() };
}

function createStaticFiles() {
  const app = new Hono();
  // A page opened from disk, as in the embed snippet, loads a module from here: that takes CORS.
  app.use('*', async (context, next) => {
    await next();
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cache-Control', 'no-cache');
  });
  app.get('/dist/*', serveStatic({ root: repository }));
  app.get('/pages/*', serveStatic({ root: demo }));
  return app;
}

/** @param {number} receiverPort */
function createFormPages(receiverPort) {
  return new Hono().get('/gallery/form.html', (context) => {
    const receiver = new URL(context.req.url);
    receiver.port = String(receiverPort);
    const page = formPage(context.req.query('form') ?? '', `${receiver.origin}/leads`);
    if (!page) return context.notFound();
    return context.html(page, 200, { 'Content-Security-Policy': formPolicy(receiver.origin) });
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {ReturnType<typeof getRequestListener>} serveApp
 * @param {number} receiverPort
 * @returns {import('vite').InlineConfig}
 */
function viteConfig(server, serveApp, receiverPort) {
  return {
    configFile: false,
    root: demo,
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite/demo', import.meta.url)),
    appType: 'mpa',
    publicDir: false,
    logLevel: 'warn',
    // Lit's development build would greet every visitor in the console.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'import.meta.env.RECEIVER_PORT': JSON.stringify(String(receiverPort)) },
    server: {
      middlewareMode: true,
      hmr: { server },
      cors: false,
      fs: { allow: [repository] },
      watch: { ignored: ['**/.data/**'] },
    },
    optimizeDeps: { entries: ['playground/index.html', 'gallery/index.html', 'inbox/index.html'] },
    plugins: [
      {
        name: 'lead-form-demo',
        configureServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const path = request.url?.split('?')[0] ?? '/';
            if (/^\/((api|dist|pages)\/|gallery\/form\.html$)/.test(path)) {
              return void serveApp(request, response);
            }
            if (/^\/(inbox|gallery)$/.test(path)) return void response.writeHead(302, { Location: `${path}/` }).end();
            if (path === '/') request.url = request.url?.replace('/', '/playground/');
            next();
          });
        },
      },
    ],
  };
}
