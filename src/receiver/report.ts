import { NotForwarded } from './forward.ts';
import type { ReceiverOptions, Reporter } from './options.ts';

/** What tells the host about failures. One that fails itself must not cost a lead. */
export const reporterOf =
  ({ onError = logFailure }: ReceiverOptions): Reporter =>
  (...failure) => {
    try {
      onError(...failure);
    } catch {
      logFailure(...failure);
    }
  };

/** One line on the console. What an error says may quote what was submitted: only its kind is written down. */
const logFailure: Reporter = (error, part, id = 'unknown') => {
  const kind = error instanceof NotForwarded ? error.message : error instanceof Error ? error.name : 'Error';
  console.error(`lead-form/receiver: ${part} failed for the submission ${id}: ${kind}`);
};
