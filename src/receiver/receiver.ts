import { refuse } from './answers.ts';
import type { ReceiverContext } from './context.ts';
import { createCors } from './cors.ts';
import type { Forwarding } from './forward.ts';
import { createForwarder } from './forward.ts';
import { createAttempt, createIntake } from './intake.ts';
import { createMemoryQueue } from './memory-queue.ts';
import type { ReceiverOptions } from './options.ts';
import { createRateLimiter } from './rate-limit.ts';
import { Refusal, tryLater } from './refusal.ts';
import { reporterOf } from './report.ts';

/** Answers requests. */
export interface Receiver {
  /** Never rejects. Every answer is JSON: `{ "id", "repeated" }`, or `{ "errors": [{ "pointer", "message" }] }`. */
  (request: Request, context?: ReceiverContext): Promise<Response>;
  /** One attempt to forward a submission: what the consumer of a queue calls. Rejects when the store fails. */
  forward(id: string): Promise<Forwarding>;
  /**
   * Puts what is still to be forwarded into the queue, oldest first, and at most 1,000 of it: to be called at the start, since
   * a process may end before it has forwarded everything, and from time to time. Settles when the queue has taken them.
   *
   * @returns how many there were.
   */
  forwardPending(): Promise<number>;
}

/** Submissions that `forwardPending` takes up at a time. */
const PENDING_AT_ONCE = 1000;

/**
 * Makes a receiver of submissions. It takes no notice of the path: put it where the forms post to.
 *
 * A new submission is answered with 201, one that was here before with 200, and neither before it is kept. What is wrong with
 * the answers is 422 with a sentence for each field, which the form shows there. What fails here is 503 with `Retry-After`:
 * the form keeps the submission and sends it again.
 *
 * @throws DefinitionError or TypeError when an option cannot be used.
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { store, now = Date.now } = options;
  const report = reporterOf(options);
  const attempt = createAttempt(report);
  const cors = createCors(options.origins ?? []);
  const forward = options.forward && createForwarder(options.forward, store, now);
  const queue = options.forward?.queue ?? (forward && createMemoryQueue(forward));
  const take = createIntake(options, queue, attempt);
  const secondsToWait = limiterOf(options);

  const handle = async (request: Request, context: ReceiverContext): Promise<Response> => {
    if (!cors.allows(request)) throw new Refusal(403, FOREIGN);
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: cors.preflight() });
    if (request.method !== 'POST')
      throw new Refusal(405, 'Submissions are sent with POST.', { Allow: 'POST, OPTIONS' });
    const wait = await secondsToWait(request, context);
    if (wait > 0)
      throw new Refusal(429, 'Too many at once. Send it again in a while.', { 'Retry-After': String(wait) });
    return take(request, context);
  };

  const receiver = async (request: Request, context?: ReceiverContext): Promise<Response> => {
    const response = await handle(request, context ?? {}).catch((error: unknown) => {
      if (error instanceof Refusal) return refuse(error);
      report(error, 'receiver');
      return refuse(tryLater('The receiver failed. Send it again in a while.'));
    });
    for (const [name, value] of Object.entries(cors.headers(request))) response.headers.set(name, value);
    return response;
  };

  return Object.assign(receiver, {
    forward: async (id: string): Promise<Forwarding> => forward?.(id) ?? { state: 'done' },
    async forwardPending(): Promise<number> {
      const ids = queue ? await store.listUnforwarded(PENDING_AT_ONCE) : [];
      await Promise.all(ids.map((id) => attempt('forward', id, () => queue?.add(id))));
      return ids.length;
    },
  });
}

const FOREIGN = 'Pages of this origin may not post here. The receiver has to list it in "origins".';

function limiterOf({ rateLimit, now = Date.now }: ReceiverOptions) {
  if (typeof rateLimit === 'object') return createRateLimiter(rateLimit, now);
  return rateLimit ?? (() => 0);
}
