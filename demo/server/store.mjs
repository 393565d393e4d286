import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { createSqlStore } from '../../dist/receiver/index.js';

/** How long one operation waits for another process, in milliseconds. A lock that lasts longer was left by a dead one. */
const LOCK_PATIENCE = 2000;

/**
 * @typedef {import('../receiver/receiver-data.ts').StoredSubmission} StoredSubmission
 * @typedef {import('../../src/receiver/store.ts').SubmissionStore} ReceiverStore
 */

/**
 * The submissions that the receiver accepted, in one SQLite file: the SQL store of `lead-form/receiver`, and whoever looks on is
 * told about every change.
 *
 * Every statement opens the file, works and closes it again. The WebAssembly build of SQLite locks by creating a folder
 * and cannot roll back a journal that a killed process left behind; a write-ahead log that is never shared can be
 * recovered, and a lock held only for milliseconds is easily told from a forgotten one. So two demos can share a file.
 *
 * @implements {ReceiverStore}
 */
export class SubmissionStore {
  #path;
  #sql;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** @param {string} path the database file; its folder is created when missing */
  constructor(path) {
    this.#path = path;
    this.#sql = createSqlStore((statement, parameters) => this.#run(statement, ...parameters));
    mkdirSync(dirname(path), { recursive: true });
  }

  /** @type {ReceiverStore['keep']} */
  async keep(arrival) {
    const outcome = await this.#sql.keep(arrival);
    this.#changed();
    return outcome;
  }

  /** @type {ReceiverStore['find']} */
  find(id) {
    return this.#sql.find(id);
  }

  /** @type {ReceiverStore['listUnforwarded']} */
  listUnforwarded(limit) {
    return this.#sql.listUnforwarded(limit);
  }

  /** @type {ReceiverStore['markForwarded']} */
  markForwarded(id) {
    return this.#sql.markForwarded(id);
  }

  /**
   * @param {number} [limit]
   * @returns {Promise<StoredSubmission[]>} newest first
   */
  async list(limit = 200) {
    return (await this.#sql.list(limit)).map(forPages);
  }

  /**
   * Forgets a submission and its id, unlike the store of a real receiver: here somebody wants to send it again.
   *
   * @param {string} id
   */
  remove(id) {
    this.#run('DELETE FROM lead_submission WHERE id = ?', id);
    this.#changed();
  }

  clear() {
    this.#run('DELETE FROM lead_submission');
    this.#changed();
  }

  /**
   * @param {() => void} listener called after every change made through this store
   * @returns {() => void} stops the calls
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * @param {string} statement
   * @param {...(string | number | null)} parameters
   */
  #run(statement, ...parameters) {
    return this.#use((database) => database.all(statement, parameters));
  }

  #changed() {
    for (const listener of this.#listeners) listener();
  }

  /**
   * @template T
   * @param {(database: import('node-sqlite3-wasm').Database) => T} work
   * @returns {T}
   */
  #use(work) {
    const lock = `${this.#path}.lock`;
    removeForgottenLock(lock);
    try {
      return this.#open(work);
    } catch (error) {
      if (!removeForgottenLock(lock)) throw error;
      return this.#open(work);
    }
  }

  /**
   * @template T
   * @param {(database: import('node-sqlite3-wasm').Database) => T} work
   * @returns {T}
   */
  #open(work) {
    const database = new sqlite.Database(this.#path);
    try {
      database.exec(
        `PRAGMA busy_timeout = ${LOCK_PATIENCE}; PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal`,
      );
      return work(database);
    } finally {
      database.close();
    }
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether there was one
 */
function removeForgottenLock(lock) {
  const stats = statSync(lock, { throwIfNoEntry: false });
  if (!stats || Date.now() - stats.mtimeMs < LOCK_PATIENCE) return false;
  rmdirSync(lock);
  return true;
}

/**
 * @param {import('../../src/receiver/store.ts').StoredSubmission} stored
 * @returns {StoredSubmission}
 */
function forPages({ id, submission, encoding, receivedAt, lastReceivedAt, times, replacedBy = null }) {
  return {
    id,
    replaces: typeof submission.replaces === 'string' ? submission.replaces : null,
    replacedBy,
    encoding,
    envelope: submission,
    received: times,
    firstReceivedAt: new Date(receivedAt).toISOString(),
    lastReceivedAt: new Date(lastReceivedAt).toISOString(),
  };
}
