/* global Request */
/** A receiver in Node without a framework: `PORT=8080 ORIGINS=https://www.example.com node node.mjs` */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { receiver } from './settings.mjs';

/** @param {import('node:http').IncomingMessage} incoming */
function toRequest(incoming) {
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' }),
  });
}

const server = createServer(async (incoming, outgoing) => {
  if (incoming.url?.split('?')[0] !== '/leads') return outgoing.writeHead(404).end();
  try {
    const response = await receiver(toRequest(incoming), { address: incoming.socket.remoteAddress });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  } catch {
    // No request that the standard knows: an impossible method or host.
    outgoing.writeHead(400).end();
  }
});

server.listen(Number(process.env.PORT ?? 8080), () => console.log(`Listening on port ${server.address().port}`));
process.once('SIGTERM', () => process.exit());
