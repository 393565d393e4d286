import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { FaultSwitch } from '../../demo/server/faults.mjs';
import { close, listen } from '../../demo/server/listen.mjs';
import { createReceiver } from '../../demo/server/receiver.mjs';
import { SubmissionStore } from '../../demo/server/store.mjs';

/**
 * A folder of its own, removed after the test.
 *
 * @param {import('node:test').TestContext} test
 */
export function temporaryFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), 'lead-form-demo-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A receiver on a free port with an empty inbox.
 *
 * @param {import('node:test').TestContext} test
 * @param {{ pause?: (milliseconds: number) => Promise<void> }} [options]
 */
export async function startReceiver(test, { pause } = {}) {
  const store = new SubmissionStore(join(temporaryFolder(test), 'inbox.db'));
  const faults = new FaultSwitch();
  const receiver = createReceiver({ store, faults, ...(pause && { pause }) });
  const server = createServer(getRequestListener(receiver.fetch));
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  test.after(() => close(server));
  return { store, faults, url: `http://127.0.0.1:${port}/leads` };
}

/**
 * @param {string} url
 * @param {object} envelope
 */
export function postJson(url, envelope) {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: 'https://example.com' },
    body: JSON.stringify(envelope),
  });
}
