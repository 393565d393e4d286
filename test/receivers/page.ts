/** What the page of the receiver tests loads: delivery as the element uses it, without the element. */
import type { Receipt } from '../../src/delivery/answer.ts';
import { readAnswer } from '../../src/delivery/answer.ts';
import type { Destination } from '../../src/delivery/destination.ts';
import { prepareDestination } from '../../src/delivery/destination.ts';
import { browserPlatform } from '../../src/delivery/platform.ts';
import type { Submission } from '../../src/delivery/submission.ts';
import { httpTransport } from '../../src/delivery/transport.ts';

export interface Delivered {
  readonly receipt: Receipt;
  readonly warning: string | undefined;
}

/** Sends once. `files` are texts by the name of their part. */
async function deliver(
  destination: Destination,
  submission: Submission,
  files: Readonly<Record<string, string>> = {},
): Promise<Delivered> {
  const prepared = await prepareDestination(destination, document.baseURI);
  if ('fault' in prepared) throw new Error(prepared.fault);
  const { url, transport, headers, warning, reading } = prepared;
  const blobs = new Map(Object.entries(files).map(([part, text]) => [part, new Blob([text])]));
  const encoded = await prepared.write(submission, blobs);
  const answer = await httpTransport(browserPlatform).send({ url, transport, headers, ...encoded });
  // As after a reload: only plain data is left of the reading.
  return { receipt: readAnswer(answer, structuredClone(reading)), warning };
}

Object.assign(globalThis, { deliver });
