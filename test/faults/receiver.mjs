import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { accept, faults, REFUSED_PREFLIGHT } from './faults.mjs';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Allow-Methods': 'POST',
};

/** What a receiver got under one id. */
class Lead {
  /** Requests whose body came. */
  received = 0;
  /** Times that it would have been kept by a receiver that does not check the `id`. */
  stored = 0;
  /** Good answers that were handed to the network to the last byte. */
  acknowledged = 0;
  /** Every text that came under this id; a retry sends the very same. */
  bodies = new Set();

  /** @param name what the visitor typed; no two visitors type the same */
  constructor(name) {
    this.name = name;
  }
}

/** A webhook that misbehaves as it is told, on an origin of its own and, through `handle`, on that of a page. */
export class Receiver extends EventEmitter {
  /** What came, by id. */
  leads = new Map();
  #script = {};
  #preflights = 0;
  #arrivals = 0;
  #port = 0;
  #server = createServer((request, response) => void this.handle(request, response));

  /**
   * @param script what becomes of requests, each a function from a number, counted from 1, to the name of a fault or
   *   nothing: `preflight` by how many preflights came, `arrival` by how many submissions began to come, and `lead` by how
   *   often this one came. `delay` gives the milliseconds before each answer.
   */
  play(script) {
    this.#script = script;
    this.#preflights = this.#arrivals = 0;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}/leads`;
  }

  /** Listens; after `close()` again at the same address. */
  async open() {
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
    this.#port = this.#server.address().port;
  }

  /** Nobody listens at the address any more. */
  async close() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Cuts every connection, answered or not. */
  cut() {
    this.#server.closeAllConnections();
  }

  /** One request, also for a server of the page's own origin. */
  async handle(request, response) {
    // A browser that is killed, or a tab that is closed, takes its connections with it.
    response.on('error', () => {});
    request.on('error', () => {});
    if (request.method === 'OPTIONS') return this.#preflight(response);
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const fault = this.#script.arrival?.((this.#arrivals += 1));
    if (fault) return faults[fault]({ response });
    const body = await readBody(request);
    if (body !== undefined) await this.#receive(body, response);
  }

  isStored(id) {
    return (this.leads.get(id)?.stored ?? 0) > 0;
  }

  #preflight(response) {
    const isRefused = this.#script.preflight?.((this.#preflights += 1)) === REFUSED_PREFLIGHT;
    response.writeHead(204, isRefused ? {} : CORS).end();
  }

  async #receive(body, response) {
    const { id, values } = JSON.parse(body);
    const lead = this.leads.get(id) ?? new Lead(values.name);
    this.leads.set(id, lead);
    lead.received += 1;
    lead.bodies.add(body);
    const fault = this.#script.lead?.(lead.received);
    this.emit('change');
    await wait(this.#script.delay?.() ?? 0);
    const act = faults[fault] ?? accept;
    act({
      response,
      cors: CORS,
      store: () => {
        lead.stored += 1;
        this.emit('change');
      },
      acknowledged: () => (lead.acknowledged += 1),
    });
  }
}

/** The text of a request, unless its connection ended before. */
async function readBody(request) {
  try {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    return body;
  } catch {
    return undefined;
  }
}
