import type { EncodedSubmission } from './encode.ts';
import type { Platform } from './platform.ts';

/** One request to a receiver. */
export interface DeliveryRequest extends EncodedSubmission {
  readonly url: string;
  /** `form-post`: as a plain HTML form would; the answer cannot be read. */
  readonly transport: 'fetch' | 'form-post';
  /** Further headers. Any cost a CORS preflight. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A receiver's answer. */
export interface Answered {
  kind: 'answered';
  status: number;
  /** As far as it arrived, cut after about 64 KB. */
  body: string;
  /** The answer came after a redirect, which may have dropped the body of the request on its way. */
  redirected: boolean;
  /** From `Retry-After`, in milliseconds from now. */
  retryAfter?: number | undefined;
}

/**
 * What became of one request. A refusal by CORS and a dead network look the same to a page: both are `unreachable`.
 * After a `timeout` or `unreachable` the receiver may nevertheless have got the request. `opaque`: there
 * was an answer that a page may not read.
 */
export type Answer = Answered | { kind: 'opaque' | 'unreachable' | 'timeout' };

/** Sends a request once. Never rejects. */
export interface Transport {
  send(request: DeliveryRequest): Promise<Answer>;
}

/** Requests in flight with `keepalive` may hold 64 KiB together; a larger one fails at once. */
const keepaliveLimit = 60_000;
const answerLimit = 64_000;

/**
 * One POST through `fetch`, without cookies, outliving the page where its size allows.
 *
 * @param options.timeout Milliseconds for the whole exchange, the body of the answer included. Default 30,000. An
 *   answer whose body is still on its way by then counts with what has arrived.
 */
export function httpTransport(platform: Platform, { timeout = 30_000 }: { timeout?: number } = {}): Transport {
  return {
    send: (request) =>
      new Promise((resolve) => {
        const controller = new AbortController();
        let answered: Answered | undefined;
        const finish = (kind: 'opaque' | 'unreachable' | 'timeout') => {
          resolve(answered ?? { kind });
          cancel();
          controller.abort();
        };
        // Settles without the fetch: one that the page has wrapped may ignore the signal.
        const cancel = platform.after(timeout, () => finish('timeout'));
        const exchange = async () => {
          const response = await platform.fetch(request.url, requestInit(request, controller.signal));
          if (response.type === 'opaque') return finish('opaque');
          answered = readHead(response, platform.now());
          const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
          while (reader && answered.body.length < answerLimit) {
            const { done, value } = await reader.read();
            if (done) return;
            answered.body += value;
          }
        };
        const settle = () => finish('unreachable');
        exchange().then(settle, settle);
      }),
  };
}

function requestInit({ body, contentType, headers, transport }: DeliveryRequest, signal: AbortSignal): RequestInit {
  const [text = ''] = body;
  // One text stays one: that is what `fetch` is asked for nearly always.
  const content = body.length > 1 || typeof text !== 'string' ? new Blob([...body]) : text;
  return {
    method: 'POST',
    // Both are CORS-safelisted; Accept asks form backends for JSON in place of their "thank you" page.
    headers: { 'Content-Type': contentType, Accept: 'application/json', ...headers },
    body: content,
    mode: transport === 'form-post' ? 'no-cors' : 'cors',
    credentials: 'omit',
    referrerPolicy: 'strict-origin',
    keepalive: new Blob([...body]).size < keepaliveLimit,
    signal,
  };
}

function readHead({ status, redirected, headers }: Response, now: number): Answered {
  const wait = headers.get('Retry-After') ?? '';
  const retryAfter = Number(wait) * 1000 || Date.parse(wait) - now;
  return { kind: 'answered', status, body: '', redirected, retryAfter: retryAfter > 0 ? retryAfter : undefined };
}
