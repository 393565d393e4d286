/* global structuredClone */
/**
 * A browser for the outbox whose clock, network, storage and tabs fail as a seed says. What dies with a tab (its timers, its
 * locks, whatever it was waiting for) is cut off; what is on the disk stays.
 */
import { setImmediate } from 'node:timers/promises';
import { readAnswer } from '../../dist/delivery/answer.js';
import { Outbox } from '../../dist/delivery/outbox.js';
import { runnerImport } from 'vite';
import { TwofoldStore } from '../../dist/delivery/store.js';

const { memoryStore } = (await runnerImport('./test/support/memory-store.ts')).module;

const HOUR = 3_600_000;

/** Mulberry32: small, and the same everywhere. */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const never = () => new Promise(() => undefined);

export class SimulatedBrowser {
  /** Milliseconds since 1970, as the device shows them. */
  time = Date.parse('2026-11-21T10:00:00Z');
  /** How likely each fault is. */
  faults = { network: 0, storage: 0 };
  /** What the receiver has, by id, with how often it came. */
  received = new Map();
  #random;
  #disk = memoryStore();
  #timers = new Set();
  #locks = new Set();
  #tabs = new Set();

  constructor(random) {
    this.#random = random;
  }

  #chance(likelihood) {
    return this.#random() < likelihood;
  }

  /** What one tab does after it was closed has no effect and no end. */
  openTab({ hasLocks = true } = {}) {
    const tab = { isOpen: true, wakes: [], told: [] };
    this.#tabs.add(tab);
    const whileOpen = (work) => (tab.isOpen ? work() : never());
    const platform = {
      now: () => this.time,
      randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(this.#random() * 256)),
      after: (milliseconds, callback) => {
        const timer = { tab, due: this.time + milliseconds, callback };
        if (tab.isOpen) this.#timers.add(timer);
        return () => void this.#timers.delete(timer);
      },
    };
    const device = {
      isOffline: () => false,
      onWake: (wake) => void tab.wakes.push(wake),
      locks: hasLocks ? this.#lockManager(tab) : undefined,
    };
    const transport = { send: (request) => whileOpen(() => this.#send(request, tab)) };
    const store = new TwofoldStore(platform, this.#storage(tab, whileOpen));
    const tell = (record, outcome) => void tab.told.push({ id: record.submission.id, outcome });
    const read = async (answer, reading) => readAnswer(answer, reading);
    tab.outbox = new Outbox({ platform, device, store, transport, read, tell });
    return tab;
  }

  /** As when the process is killed: in the middle of anything. */
  closeTab(tab) {
    tab.isOpen = false;
    this.#tabs.delete(tab);
    for (const timer of this.#timers) if (timer.tab === tab) this.#timers.delete(timer);
    for (const lock of this.#locks) if (lock.tab === tab) this.#locks.delete(lock);
  }

  /** The keys of what is on the disk, whoever looks. */
  stored() {
    return this.#disk.keys();
  }

  /** Lets time pass, and all that falls due in it. */
  async pass(milliseconds) {
    const end = this.time + milliseconds;
    for (;;) {
      await setImmediate();
      const [next] = [...this.#timers].filter(({ due }) => due <= end).sort((one, other) => one.due - other.due);
      if (!next) break;
      this.#timers.delete(next);
      this.time = Math.max(this.time, next.due);
      next.callback();
    }
    this.time = end;
  }

  #storage(tab, whileOpen) {
    const operations = Object.entries(this.#disk).map(([name, operation]) => [
      name,
      (...given) =>
        whileOpen(async () => {
          if (this.#chance(this.faults.storage)) return this.#chance(0.5) ? never() : Promise.reject(new Error(name));
          // Killed before or after the disk has it.
          if (tab.diesAt !== undefined && tab.diesAt-- <= 0) return (this.closeTab(tab), never());
          return operation(...given.map((one) => (typeof one === 'function' ? one : structuredClone(one))));
        }),
    ]);
    return Object.fromEntries(operations);
  }

  async #send(request, tab) {
    const { id } = JSON.parse(request.body[0]);
    const faulty = this.#chance(this.faults.network);
    const arrives = !faulty || this.#chance(0.5);
    if (arrives) this.received.set(id, (this.received.get(id) ?? 0) + 1);
    if (tab.diesAt !== undefined && tab.diesAt-- <= 0) return (this.closeTab(tab), never());
    const answered = (status, retryAfter) => ({ kind: 'answered', status, body: '', redirected: false, retryAfter });
    if (!faulty) return answered(200);
    const kinds = arrives
      ? [{ kind: 'unreachable' }, { kind: 'timeout' }, answered(500)]
      : [
          { kind: 'unreachable' },
          { kind: 'timeout' },
          answered(408),
          answered(429, this.#random() * HOUR),
          answered(503),
        ];
    return kinds[Math.floor(this.#random() * kinds.length)];
  }

  #lockManager(tab) {
    return {
      request: async (name, { ifAvailable }, work) => {
        if (!tab.isOpen) return never();
        const isHeld = () => [...this.#locks].some((lock) => lock.name === name);
        const lock = { name, tab };
        if (ifAvailable && isHeld()) return work(null);
        while (isHeld()) await setImmediate();
        if (!tab.isOpen) return never();
        this.#locks.add(lock);
        try {
          return await work(lock);
        } finally {
          this.#locks.delete(lock);
        }
      },
    };
  }
}
