import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

/**
 * What the demo's own pages use: the live inbox and the switch that makes the receiver misbehave. Served on the origin
 * of the pages and without CORS, so that no other page can read or empty the inbox.
 *
 * @param {object} parts
 * @param {import('./store.mjs').SubmissionStore} parts.store
 * @param {import('./faults.mjs').FaultSwitch} parts.faults
 * @param {ReturnType<typeof import('./sample-check.mjs').createSampleCheck>} [parts.check] what is wrong with a submission
 */
export function createInboxApi({ store, faults, check = () => undefined }) {
  const app = new Hono().basePath('/api');
  const checked = (/** @type {import('../receiver/receiver-data.ts').StoredSubmission} */ submission) => ({
    ...submission,
    envelope: withoutContent(submission.envelope),
    problems: check(submission),
  });

  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (/** @type {string} */ event, /** @type {unknown} */ data) =>
        stream.writeSSE({ event, data: JSON.stringify(data) });
      const sendInbox = async () => send('inbox', (await store.list()).map(checked));
      const sendFault = () => send('fault', faults.current);
      const left = new Promise((resolve) => stream.onAbort(() => resolve(undefined)));
      const unsubscribe = [store.subscribe(sendInbox), faults.subscribe(sendFault)];
      await sendFault();
      await sendInbox();
      await left;
      for (const stop of unsubscribe) stop();
    }),
  );

  app.delete('/submissions', (context) => {
    store.clear();
    return context.body(null, 204);
  });

  app.delete('/submissions/:id', (context) => {
    store.remove(context.req.param('id'));
    return context.body(null, 204);
  });

  app.put('/fault', async (context) => {
    try {
      faults.set(await context.req.json());
    } catch (error) {
      return context.json({ error: String(error instanceof Error ? error.message : error) }, 400);
    }
    return context.json(faults.current);
  });

  return app;
}

/**
 * The bytes of files are of no use on the pages: their names and sizes are.
 *
 * @param {Record<string, unknown>} envelope
 * @returns {Record<string, unknown>}
 */
function withoutContent(envelope) {
  const isFile = (/** @type {any} */ value) => typeof value?.part === 'string' && typeof value.mediaType === 'string';
  const json = JSON.stringify(envelope, (_key, value) => (isFile(value) ? { ...value, content: undefined } : value));
  return JSON.parse(json);
}
