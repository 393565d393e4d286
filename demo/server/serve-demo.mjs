import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { FaultSwitch } from './faults.mjs';
import { close, listen } from './listen.mjs';
import { createPages } from './pages.mjs';
import { createReceiver } from './receiver.mjs';
import { createSampleCheck } from './sample-check.mjs';
import { SubmissionStore } from './store.mjs';

const definitions = fileURLToPath(new URL('../definitions/', import.meta.url));
const core = new URL('../../dist/core.js', import.meta.url).href;

/**
 * Serves the demo's pages and, on a port and thus an origin of its own, the receiver.
 *
 * @param {{ host: string, port: number, receiverPort: number, dataFolder: string }} settings taken ports are replaced
 * @returns {Promise<{ url: string, receiverUrl: string, close: () => Promise<void> }>}
 */
export async function serveDemo({ host, port, receiverPort, dataFolder }) {
  const store = new SubmissionStore(join(dataFolder, 'inbox.db'));
  const faults = new FaultSwitch();
  const check = createSampleCheck(definitions, await import(core));

  const receiver = createServer(getRequestListener(createReceiver({ store, faults }).fetch));
  const actualReceiverPort = await listen(receiver, { host, port: receiverPort });
  const pages = await createPages({ store, faults, check, receiverPort: actualReceiverPort });
  const actualPort = await listen(pages.server, { host, port });

  return {
    url: `http://${visibleHost(host)}:${actualPort}/`,
    receiverUrl: `http://${visibleHost(host)}:${actualReceiverPort}/leads`,
    async close() {
      await Promise.all([close(receiver), close(pages.server), pages.close()]);
    },
  };
}

/** @param {string} host a listening address; those that mean "every interface" cannot be visited everywhere */
function visibleHost(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
