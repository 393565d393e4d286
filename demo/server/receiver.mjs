import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { readSubmission, UnreadableSubmission } from './read-submission.mjs';

const MAXIMUM_BODY = 1024 * 1024;

/** Any page may post here, as with a public webhook. `maxAge: 0`: a switched-on fault must not be hidden by a cache. */
const allowAnyOrigin = cors({ origin: '*', allowMethods: ['POST'], exposeHeaders: ['Retry-After'], maxAge: 0 });

/**
 * A webhook such as a site owner would run, on an origin of its own: `POST /leads` keeps what it is sent.
 *
 * @param {object} parts
 * @param {import('./store.mjs').SubmissionStore} parts.store
 * @param {import('./faults.mjs').FaultSwitch} parts.faults
 * @param {(milliseconds: number, signal: AbortSignal) => Promise<void>} [parts.pause] how `slow` waits
 */
export function createReceiver({ store, faults, pause = pauseUnlessAborted }) {
  const app = new Hono();

  app.use('/leads', (context, next) =>
    faults.current.kind === 'refuse-cors' ? refuseOrigin(context, next) : allowAnyOrigin(context, next),
  );
  app.use('/leads', bodyLimit({ maxSize: MAXIMUM_BODY, onError: tooLarge }));

  app.post('/leads', async (context) => {
    const fault = faults.current;
    const refusal = refuse(context, fault);
    if (refusal) return refusal;
    const { envelope, encoding } = await readSubmission(context.req.raw);
    const { id, repeated } = store.receive(envelope, encoding);
    if (fault.kind === 'disconnect-after-storing') return disconnect(context);
    if (fault.kind === 'slow') await pause(fault.seconds * 1000, context.req.raw.signal);
    return context.json({ id, repeated }, repeated ? 200 : 201);
  });

  app.onError((error, context) => {
    if (error instanceof UnreadableSubmission) return context.json(problem(error.message), error.status);
    console.error(error);
    return context.json(problem('The receiver failed. Its console says why.'), 500);
  });
  app.notFound((context) => context.json(problem('Submissions are posted to /leads.'), 404));

  return app;
}

/**
 * @param {import('hono').Context} context
 * @param {import('./faults.mjs').Fault} fault
 * @returns {Response | undefined} the answer of a fault that keeps nothing
 */
function refuse(context, fault) {
  switch (fault.kind) {
    case 'server-error':
      return context.json(problem('The receiver was told to fail.'), 500);
    case 'busy':
      return context.json(problem('Too many requests.'), 429, { 'Retry-After': String(fault.seconds) });
    case 'refuse-field':
      return context.json({ errors: [{ field: fault.field, message: fault.message }] }, 422);
    case 'disconnect':
      return disconnect(context);
    default:
      return undefined;
  }
}

/** @type {import('hono').MiddlewareHandler} */
async function refuseOrigin(context, next) {
  if (context.req.method === 'OPTIONS') return context.body(null, 403);
  await next();
}

/** @param {import('hono').Context} context */
function disconnect(context) {
  context.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** @param {import('hono').Context} context */
function tooLarge(context) {
  return context.json(problem(`A submission may have at most ${MAXIMUM_BODY} bytes.`), 413);
}

/** @param {string} message */
function problem(message) {
  return { errors: [{ message }] };
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 */
async function pauseUnlessAborted(milliseconds, signal) {
  await wait(milliseconds, undefined, { signal }).catch(() => {});
}
