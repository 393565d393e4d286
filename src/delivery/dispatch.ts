/** One submission to all its destinations at once, and what that comes to for the visitor. */
import type { Receipt } from './answer.ts';
import type { Destination } from './destination.ts';
import { prepareDestination } from './destination.ts';
import type { Device } from './device.ts';
import type { Delivery, Outbox } from './outbox.ts';
import type { Route } from './store.ts';
import type { Submission } from './submission.ts';

export interface Dispatched {
  /** The one that decides what the visitor is told. */
  readonly receipt: Receipt;
  /** It was not acknowledged, is stored, and will be tried again. */
  readonly isKept: boolean;
  /** So it is, and nothing speaks against that it will arrive: the visitor may go. */
  readonly isQueued: boolean;
}

/** A destination, and what is tried when it does not take a submission. */
export interface DestinationWithFallback extends Destination {
  readonly fallback?: Destination | undefined;
}

/**
 * Freezes the requests. A destination that nothing can be sent to is left out, and the console says why.
 *
 * @param baseUrl What relative addresses are resolved against.
 * @param keepFor Milliseconds for which the submission may wait on the device.
 */
export async function prepareDeliveries(
  destinations: readonly DestinationWithFallback[],
  submission: Submission,
  files: ReadonlyMap<string, Blob>,
  baseUrl: string,
  keepFor: number,
): Promise<readonly Delivery[]> {
  const prepareRoute = async (destination: Destination): Promise<readonly Route[]> => {
    const prepared = await prepareDestination(destination, baseUrl);
    if ('fault' in prepared) {
      console.error(`<lead-form> ${prepared.fault}`);
      return [];
    }
    const { url, transport, headers, reading } = prepared;
    const encoded = await writeSafely(submission, (safe) => prepared.write(safe, files));
    return [{ request: { ...encoded, url, transport, headers }, reading }];
  };
  const deliveries = destinations.map(async ({ fallback, ...main }) => {
    const routes = [...(await prepareRoute(main)), ...(fallback ? await prepareRoute(fallback) : [])];
    return { submission, routes, keepFor };
  });
  return (await Promise.all(deliveries)).filter(({ routes }) => routes.length > 0);
}

/** What the host page adds may be cyclic or a BigInt: that must not cost the answers. */
const writeSafely = <T>(submission: Submission, write: (submission: Submission) => Promise<T>): Promise<T> =>
  write(submission)
    .catch(() => write({ ...submission, extra: undefined }))
    .catch((error: unknown) => {
      throw new Error(`Cannot write the submission: ${String(error)}`);
    });

/** Sends to all destinations, of which there is one at least. The visitor is told the best that is true, unless a receiver names what is wrong. */
export async function dispatch(outbox: Outbox, deliveries: readonly Delivery[], device: Device): Promise<Dispatched> {
  const isOffline = device.isOffline();
  const results = await Promise.all(
    deliveries.map(async (delivery): Promise<Dispatched> => {
      const { receipt, isKept, isKnown } = await outbox.deliver(delivery);
      return { receipt, isKept, isQueued: isKept && (isOffline || isKnown) };
    }),
  );
  return results.reduce((best, other) => (rank(other) < rank(best) ? other : best));
}

const confirmations = ['confirmed', 'accepted', 'opaque'];

function rank({ receipt, isKept, isQueued }: Dispatched): number {
  if (receipt.status === 'sent') return 1 + confirmations.indexOf(receipt.confirmation);
  if (receipt.problems.length > 0) return 0;
  return isQueued ? 4 : isKept ? 5 : 6;
}
