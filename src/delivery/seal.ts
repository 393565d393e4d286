/** Submissions that only their receiver can read, on the device and on the way. */
import { encryptEnvelope } from './encrypt.ts';
import type { EncodedSubmission } from './encode.ts';
import type { Delivery } from './outbox.ts';
import type { Submission } from './submission.ts';

/**
 * The same deliveries with the whole envelope encrypted to the owner's public key, whatever their encoding: as
 * `text/plain` where they avoid a CORS preflight, else as `application/json`. Of the submission only what is needed to
 * know it again is kept in the open.
 *
 * @throws Error when nothing can be encrypted: on plain http, or with a key that is none. Nothing is sent in the open then.
 */
export async function seal(
  deliveries: readonly Delivery[],
  submission: Submission,
  { body: envelope }: EncodedSubmission,
  key: object,
): Promise<readonly Delivery[]> {
  const body = await encryptEnvelope(await new Blob([...envelope]).text(), submission.id, { ...key }).catch(
    (error: unknown) => {
      throw new Error(`Cannot encrypt the submission: ${String(error)}`);
    },
  );
  const { answers: _answers, extra: _extra, ...known } = submission;
  return deliveries.map((delivery) => ({
    ...delivery,
    submission: { ...known, values: {} },
    routes: delivery.routes.map(({ request, reading }) => ({
      reading,
      request: { ...request, body: [body], contentType: typeFor(request.contentType) },
    })),
  }));
}

const typeFor = (contentType: string): string =>
  contentType === 'application/json' ? contentType : 'text/plain;charset=UTF-8';
