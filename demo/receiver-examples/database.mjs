import sqlite from 'node-sqlite3-wasm';

/**
 * Any SQLite driver will do. This one is WebAssembly and runs everywhere, but only one process may use the file. Node 22.13 and
 * newer bring their own:
 *
 *     const database = new DatabaseSync(path);
 *     return (statement, parameters) => database.prepare(statement).all(...parameters);
 *
 * @param {string} path
 * @returns {import('lead-form/receiver').RunSql}
 */
export function openDatabase(path) {
  const database = new sqlite.Database(path);
  // It leaves its lock behind when it is not closed.
  process.once('exit', () => database.close());
  return (statement, parameters) => database.all(statement, [...parameters]);
}
