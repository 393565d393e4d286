import { randomUUID } from 'node:crypto';
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS submission (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    replaces TEXT,
    encoding TEXT NOT NULL,
    envelope TEXT NOT NULL,
    received INTEGER NOT NULL DEFAULT 1,
    first_received_at TEXT NOT NULL,
    last_received_at TEXT NOT NULL
  )`;

const NEWEST_FIRST = `
  SELECT submission.*,
    (SELECT later.id FROM submission AS later WHERE later.replaces = submission.id ORDER BY later.sequence DESC LIMIT 1)
      AS replaced_by
  FROM submission ORDER BY sequence DESC LIMIT ?`;

/** How long one operation waits for another process, in milliseconds. A lock that lasts longer was left by a dead one. */
const LOCK_PATIENCE = 2000;

/** @typedef {import('../receiver/receiver-data.ts').StoredSubmission} StoredSubmission */

/**
 * The submissions that the receiver accepted, in one SQLite file.
 *
 * Every operation opens the file, works and closes it again. The WebAssembly build of SQLite locks by creating a folder
 * and cannot roll back a journal that a killed process left behind; a write-ahead log that is never shared can be
 * recovered, and a lock held only for milliseconds is easily told from a forgotten one. So two demos can share a file.
 */
export class SubmissionStore {
  #path;
  #now;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {string} path the database file; its folder is created when missing
   * @param {{ now?: () => Date }} [options]
   */
  constructor(path, { now = () => new Date() } = {}) {
    this.#path = path;
    this.#now = now;
    mkdirSync(dirname(path), { recursive: true });
    this.#use((database) => database.exec(SCHEMA));
  }

  /**
   * Keeps a submission. An id that is already here is the same submission sent again: it is counted, not kept twice.
   *
   * @param {Record<string, unknown>} envelope
   * @param {string} encoding
   * @returns {{ id: string, repeated: boolean }} an envelope without an id is given one
   */
  receive(envelope, encoding) {
    const id = typeof envelope.id === 'string' && envelope.id !== '' ? envelope.id : randomUUID();
    const replaces = typeof envelope.replaces === 'string' && envelope.replaces !== '' ? envelope.replaces : null;
    const now = this.#now().toISOString();
    const row = this.#use((database) =>
      database.get(
        `INSERT INTO submission (id, replaces, encoding, envelope, first_received_at, last_received_at)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET received = received + 1, last_received_at = excluded.last_received_at
         RETURNING received`,
        [id, replaces, encoding, JSON.stringify(envelope), now, now],
      ),
    );
    this.#changed();
    return { id, repeated: Number(row?.received) > 1 };
  }

  /**
   * @param {number} [limit]
   * @returns {StoredSubmission[]} newest first
   */
  list(limit = 200) {
    return this.#use((database) => database.all(NEWEST_FIRST, [limit])).map(fromRow);
  }

  /** @param {string} id */
  remove(id) {
    this.#use((database) => database.run('DELETE FROM submission WHERE id = ?', [id]));
    this.#changed();
  }

  clear() {
    this.#use((database) => database.run('DELETE FROM submission'));
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
 * @param {Record<string, any>} row
 * @returns {StoredSubmission}
 */
function fromRow(row) {
  return {
    id: row.id,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    encoding: row.encoding,
    envelope: JSON.parse(row.envelope),
    received: Number(row.received),
    firstReceivedAt: row.first_received_at,
    lastReceivedAt: row.last_received_at,
  };
}
