import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url));

/**
 * Runs the built command to its end.
 *
 * @param {string[]} args
 * @param {{ input?: string, environment?: Record<string, string> }} [options] `input` is what it reads from standard input
 */
export async function run(args, { input = '', environment = {} } = {}) {
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, ...environment } });
  child.stdin.end(input);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { output, errors, code };
}

/**
 * What `doctor --json` says: the exit code, the requests that were made, and each finding as `check status`.
 *
 * @param {string[]} args
 * @param {string} [input]
 */
export async function diagnose(args, input) {
  const { output, errors, code } = await run(['doctor', '--json', ...args], { input });
  if (!output) throw new Error(`It printed nothing. ${errors}`);
  const { ok, destinations } = JSON.parse(output);
  const [{ facts, findings }] = destinations;
  return {
    code,
    ok,
    destinations,
    findings,
    methods: facts?.exchanges.map(({ method }) => method),
    seen: findings.map(({ check, status }) => `${check} ${status}`),
    said: findings.map(({ message }) => message).join('\n'),
    remedies: findings
      .flatMap(({ remedies = [] }) => remedies.map(({ where, text }) => `${where}: ${text}`))
      .join('\n'),
  };
}

/**
 * A receiver on a free port, with what it was asked.
 *
 * @param {import('node:test').TestContext} test
 * @param {import('node:http').RequestListener} answer
 */
export async function startReceiver(test, answer) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body: await text(request) });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => server.close().closeAllConnections());
  return { requests, url: `http://127.0.0.1:${server.address().port}/leads` };
}

/** The headers of a receiver that takes every page and every content type. */
export const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' };
