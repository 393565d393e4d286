/**
 * A receiver as a Cloudflare Worker: submissions are kept in D1, and a Queue brings them on. `wrangler.jsonc` has what it needs.
 *
 * @typedef {object} Environment
 * @property {Database} LEADS the D1 database
 * @property {{ send(id: string): Promise<unknown> }} FORWARDS the queue
 * @property {{ limit(options: { key: string }): Promise<{ success: boolean }> }} LIMITER the rate limit
 * @property {string} ORIGINS origins of the pages with the form, with spaces between them
 * @property {string} FORWARD_URL where submissions are posted on to
 * @property {string} FORWARD_SECRET what that is signed with: `whsec_…`
 *
 * @typedef {{ prepare(statement: string): { bind(...parameters: unknown[]): { all(): Promise<{ results: unknown[] }> } } }} Database
 * @typedef {{ body: string, attempts: number, ack(): void, retry(options: { delaySeconds: number }): void }} Message
 * @typedef {{ waitUntil(work: Promise<unknown>): void }} Context
 */
import { clientFromHeader, createReceiver, createSqlStore } from 'lead-form/receiver';
import definition from '../contact.json' with { type: 'json' };

const LIMIT_SECONDS = 60;
const HOUR = 3600;

/** Cloudflare sets this header itself, whatever the client wrote there. */
const client = clientFromHeader('CF-Connecting-IP');

/** @param {Environment} environment */
function create({ LEADS, FORWARDS, LIMITER, ORIGINS, FORWARD_URL, FORWARD_SECRET }) {
  return createReceiver({
    definition,
    store: createSqlStore(async (statement, parameters) => {
      const { results } = await LEADS.prepare(statement)
        .bind(...parameters)
        .all();
      return results;
    }),
    origins: ORIGINS.split(' '),
    rateLimit: async (request) => {
      const { success } = await LIMITER.limit({ key: client(request) ?? '' });
      return success ? 0 : LIMIT_SECONDS;
    },
    // Only the id is put into the queue: the answers stay in the database.
    forward: { url: FORWARD_URL, secret: FORWARD_SECRET, queue: { add: (id) => FORWARDS.send(id) } },
  });
}

/** @type {WeakMap<Environment, ReturnType<typeof create>>} */
const receivers = new WeakMap();

/** One for each environment, of which an isolate has one. @param {Environment} environment */
function receiverOf(environment) {
  const receiver = receivers.get(environment) ?? create(environment);
  receivers.set(environment, receiver);
  return receiver;
}

export default {
  /** @param {Request} request @param {Environment} environment @param {Context} context */
  fetch: (request, environment, context) => receiverOf(environment)(request, context),

  /** @param {{ messages: readonly Message[] }} batch @param {Environment} environment */
  async queue({ messages }, environment) {
    for (const message of messages) {
      const pause = Math.min(30 * 2 ** message.attempts, HOUR);
      try {
        const outcome = await receiverOf(environment).forward(message.body);
        if (outcome.state === 'later') message.retry({ delaySeconds: outcome.seconds ?? pause });
        // What was refused stays in the database, for the next hour to try.
        else message.ack();
      } catch {
        message.retry({ delaySeconds: pause });
      }
    }
  },

  /** Every hour. @param {unknown} _event @param {Environment} environment @param {Context} context */
  async scheduled(_event, environment, context) {
    context.waitUntil(receiverOf(environment).forwardPending());
  },
};
