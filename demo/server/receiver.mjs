import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createReceiver as createLeadReceiver } from '../../dist/receiver/index.js';

/** Any page may post here, as with a public webhook. `maxAge: 0`: a switched-on fault must not be hidden by a cache. */
const allowAnyOrigin = cors({ origin: '*', allowMethods: ['POST'], exposeHeaders: ['Retry-After'], maxAge: 0 });

/**
 * A webhook such as a site owner would run, on an origin of its own: `POST /leads` keeps what it is sent. It is
 * `lead-form/receiver`, which here takes every form unchecked, and a switch that makes it fail.
 *
 * @param {object} parts
 * @param {import('./store.mjs').SubmissionStore} parts.store
 * @param {import('./faults.mjs').FaultSwitch} parts.faults
 * @param {(milliseconds: number, signal: AbortSignal) => Promise<void>} [parts.pause] how `slow` waits
 */
export function createReceiver({ store, faults, pause = pauseUnlessAborted }) {
  const receiver = createLeadReceiver({ definition: '*', origins: '*', store });
  const app = new Hono();

  app.use('/leads', (context, next) =>
    faults.current.kind === 'refuse-cors' ? refuseOrigin(context, next) : allowAnyOrigin(context, next),
  );

  app.post('/leads', async (context) => {
    const fault = faults.current;
    const refusal = refuse(context, fault);
    if (refusal) return refusal;
    const response = await receiver(context.req.raw);
    if (response.ok && fault.kind === 'disconnect-after-storing') return disconnect(context);
    if (response.ok && fault.kind === 'slow') await pause(fault.seconds * 1000, context.req.raw.signal);
    // The middleware above says who may read it.
    response.headers.delete('Access-Control-Allow-Origin');
    return response;
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
