import { answer } from './answers.ts';
import type { ReceiverContext } from './context.ts';
import type { ForwardQueue } from './forward.ts';
import type { FailedPart, ReceiverOptions, Reporter } from './options.ts';
import type { ReceivedEnvelope } from './read-body.ts';
import { createReception, idsReplacedBy } from './reception.ts';
import { Refusal, tryLater } from './refusal.ts';
import { reporterOf } from './report.ts';
import type { ReceivedSubmission } from './store.ts';

/** Runs work whose failure is told to the host and to nobody else. */
export type Attempt = (part: FailedPart, id: string, work: () => unknown) => Promise<void>;

export const createAttempt =
  (report: Reporter): Attempt =>
  async (part, id, work) => {
    try {
      await work();
    } catch (error) {
      report(error, part, id);
    }
  };

/** From a request to a submission that is kept: the answer is made once it is, and does not wait for what follows. */
export function createIntake(options: ReceiverOptions, queue: ForwardQueue | undefined, attempt: Attempt) {
  const { store, onSubmission, now = Date.now } = options;
  const report = reporterOf(options);
  const reception = createReception(options);

  const useStore = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      report(error, 'store', id);
      throw tryLater('The submission could not be kept. Send it again in a while.');
    }
  };

  /** The definition may have changed since a submission was kept, and the answer to it may have been lost. */
  const isHere = async ({ envelope: { id } }: ReceivedEnvelope): Promise<boolean> =>
    typeof id === 'string' && (await useStore(id, () => store.find(id))) !== undefined;

  const follow = (submission: ReceivedSubmission, context: ReceiverContext): void => {
    const { id } = submission;
    const work = [
      attempt('onSubmission', id, () => onSubmission?.(submission)),
      attempt('forward', id, () => queue?.add(id)),
    ];
    context.waitUntil?.(Promise.all(work));
  };

  return async (request: Request, context: ReceiverContext): Promise<Response> => {
    const received = await reception.read(request);
    let submission: ReceivedSubmission;
    try {
      submission = reception.check(received);
    } catch (error) {
      if (!(error instanceof Refusal) || !(await isHere(received))) throw error;
      return answer(200, { id: received.envelope.id, repeated: true });
    }
    const { id } = submission;
    const { repeated, superseded } = await useStore(id, () =>
      store.keep({
        submission,
        replaces: idsReplacedBy(submission),
        encoding: received.encoding,
        receivedAt: now(),
        forward: queue !== undefined,
      }),
    );
    if (repeated || superseded) return answer(200, { id, repeated });
    follow(submission, context);
    return answer(201, { id, repeated: false });
  };
}
