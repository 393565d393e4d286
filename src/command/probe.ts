/** Does over the network what a browser would do for a page, and writes down what came back. Judges nothing. */
import { connect as connectPlainly, isIP } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { version } from '../version.ts';
import { allowsRequest, headersToAllow, isRedirect, isSameOrigin, originFault } from './cors.ts';
import type { Exchange, Facts, PageRequest, WireAnswer } from './facts.ts';
import { readFailure } from './failure.ts';

export interface ProbeOptions {
  readonly page: Facts['page'];
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** What is posted; left out, nothing is. */
  readonly body?: string | Blob | undefined;
}

/** As many redirects as browsers follow. */
const MOST_REDIRECTS = 20;
const ANSWER_LIMIT = 64_000;

/**
 * Asks the receiver as a browser would. Without a body only the preflight is made; where a browser makes none, the host is
 * only connected to, because any request could already count as a lead. Never rejects.
 */
export async function probe(request: PageRequest, options: ProbeOptions): Promise<Facts> {
  const { page, timeout, body } = options;
  const asks = !isSameOrigin(request.url, page.origin) && headersToAllow(request).length > 0;
  if (body === undefined && !asks)
    return { page, request, connection: await connect(request.url, timeout), exchanges: [] };
  return { page, request, exchanges: await exchange(request, options) };
}

/** One request on its way, which redirects may change. */
interface Leg {
  readonly method: 'POST' | 'GET';
  readonly url: string;
  readonly origin: string;
}

async function exchange(request: PageRequest, { page, timeout, body }: ProbeOptions): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  let leg: Leg | undefined = { method: 'POST', url: request.url, origin: page.origin };
  for (let count = 0; leg && count <= MOST_REDIRECTS; count++) {
    const wanted = leg.method === 'GET' ? [] : headersToAllow(request);
    if (wanted.length > 0 && !isSameOrigin(leg.url, leg.origin)) {
      const preflight = await askFirst(leg, wanted, timeout);
      exchanges.push(preflight);
      if (!allowsRequest(preflight, wanted)) break;
    }
    if (body === undefined) break;
    const made = await send(leg, {
      timeout,
      headers: headersOf(request, leg.method),
      body: leg.method === 'POST' ? body : undefined,
    });
    exchanges.push(made);
    leg = nextLeg(leg, made, request);
  }
  return exchanges;
}

const askFirst = (leg: Leg, wanted: readonly string[], timeout: number): Promise<Exchange> =>
  send(
    { ...leg, method: 'OPTIONS' },
    {
      timeout,
      headers: {
        Accept: '*/*',
        'Access-Control-Request-Method': leg.method,
        'Access-Control-Request-Headers': wanted.join(','),
      },
    },
  );

function headersOf({ transport, contentType, headers }: PageRequest, method: Leg['method']): Record<string, string> {
  const accept = { Accept: 'application/json' };
  if (method === 'GET') return accept;
  // Of a plain form's request a browser leaves the author's headers out.
  return { ...accept, ...(transport === 'fetch' && headers), 'Content-Type': contentType };
}

/** Where a redirect leads, as the Fetch standard has it; nothing when there is none or a page could not follow it. */
function nextLeg(leg: Leg, { answer }: Exchange, { transport }: PageRequest): Leg | undefined {
  const location = answer?.headers.location;
  if (!answer || !location || !isRedirect(answer.status) || !URL.canParse(location, leg.url)) return undefined;
  const foreign = !isSameOrigin(leg.url, leg.origin);
  if (transport === 'fetch' && foreign && originFault(answer.headers, leg.origin)) return undefined;
  const { href: url, protocol } = new URL(location, leg.url);
  if (!/^https?:$/.test(protocol)) return undefined;
  return {
    url,
    method: answer.status === 307 || answer.status === 308 ? leg.method : 'GET',
    // From one foreign host to another: neither of them learns from which page.
    origin: foreign && !isSameOrigin(url, new URL(leg.url).origin) ? 'null' : leg.origin,
  };
}

interface Sending {
  readonly timeout: number;
  readonly headers: Record<string, string>;
  readonly body?: string | Blob | undefined;
}

async function send(
  { method, url, origin }: Omit<Leg, 'method'> & { method: Exchange['method'] },
  { timeout, headers, body }: Sending,
): Promise<Exchange> {
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, Origin: origin, 'User-Agent': `lead-form doctor/${version}` },
      body: body ?? null,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const answer = await readAnswer(response);
    return { method, url, origin, time: took(), answer };
  } catch (error) {
    return { method, url, origin, time: took(), failure: readFailure(error) };
  }
}

async function readAnswer(response: Response): Promise<WireAnswer> {
  const decoder = new TextDecoder();
  let body = '';
  for await (const chunk of response.body ?? []) {
    body += decoder.decode(chunk, { stream: true });
    if (body.length >= ANSWER_LIMIT) break;
  }
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** Connects to the host and sends nothing: DNS, port and certificate, without a request that could count as a lead. */
function connect(url: string, timeout: number): Promise<NonNullable<Facts['connection']>> {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'https:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const start = performance.now();
  return new Promise((resolve) => {
    const address = { host, port: Number(port) || (secure ? 443 : 80), timeout };
    const socket = secure
      ? connectSecurely({ ...address, ...(isIP(host) === 0 && { servername: host }) })
      : connectPlainly(address);
    const finish = (error?: unknown) => {
      const time = Math.round(performance.now() - start);
      socket.destroy();
      resolve(error === undefined ? { time } : { time, failure: readFailure(error) });
    };
    socket.once(secure ? 'secureConnect' : 'connect', () => finish());
    socket.once('timeout', () => finish(new Error('ETIMEDOUT: the host does not answer')));
    socket.once('error', finish);
  });
}
