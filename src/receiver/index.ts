/**
 * `lead-form/receiver`: the other end. A handler of standard requests for Node, Deno, Bun and Workers that takes what
 * `<lead-form>` sends: it validates again, keeps each submission once, and forwards it.
 */

export { clientBehindProxies, clientFromHeader, peerOf } from './client.ts';
export { createMemoryStore } from './memory-store.ts';
export { createReceiver } from './receiver.ts';
export { createSqlStore, sqlTables } from './sql-store.ts';

export type { ReceiverContext } from './context.ts';
export type { Forwarding, ForwardQueue, ForwardSettings } from './forward.ts';
export type { FailedPart, ReceiverOptions, Reporter } from './options.ts';
export type { RateLimit, RateLimiter } from './rate-limit.ts';
export type { Receiver } from './receiver.ts';
export type { RunSql } from './sql-store.ts';
export type {
  Arrival,
  ReceivedEncoding,
  ReceivedSubmission,
  StoredSubmission,
  SubmissionArchive,
  SubmissionStore,
} from './store.ts';
