/** How clients are told apart. */
import type { ReceiverContext } from './context.ts';

/**
 * The address that the connection comes from, which nobody can make up; nothing where the server does not tell it, so that
 * all share one limit. No header is believed: a client could write a new one into each request.
 */
export function peerOf(request: Request, context: ReceiverContext): string | undefined {
  const { address, remoteAddr } = context;
  const hostname = remoteAddr && 'hostname' in remoteAddr ? remoteAddr.hostname : undefined;
  // The server of Bun has an `address`, too: its own, and not a text.
  const peer = [address, hostname, context.requestIP?.(request)?.address].find((found) => typeof found === 'string');
  return peer === undefined ? undefined : networkOf(peer);
}

/**
 * The address that your proxy writes into a header of its own, such as `CF-Connecting-IP`. Only for a server that cannot be
 * reached around that proxy, and a proxy that replaces what the client wrote there.
 */
export const clientFromHeader =
  (name: string) =>
  (request: Request): string | undefined => {
    const address = request.headers.get(name)?.trim();
    return address ? networkOf(address) : undefined;
  };

/**
 * The address in `X-Forwarded-For` that the outermost of your own proxies has written. What stands before it was written by
 * the client and is not believed.
 *
 * @param proxies how many of your own stand in front of this server.
 */
export const clientBehindProxies =
  (proxies: number) =>
  (request: Request): string | undefined => {
    const address = request.headers.get('X-Forwarded-For')?.split(',').at(-proxies)?.trim();
    return address ? networkOf(address) : undefined;
  };

/** One client has a whole IPv6 network of 64 bits, and one IPv4 address. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [start = '', end] = address.toLowerCase().split('::');
  const first = start.split(':').filter(Boolean);
  const last = end?.split(':') ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
