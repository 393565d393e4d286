import { isObject } from '../fields/kinds.ts';
import type { ReceivedEncoding, ReceivedSubmission, StoredSubmission, SubmissionArchive } from './store.ts';

/**
 * Runs one statement with its parameters in place of the question marks, and gives the rows that it returns, as objects by
 * column; none for a statement that returns nothing. This is all that a driver has to do.
 */
export type RunSql = (
  statement: string,
  parameters: readonly (string | number | null)[],
) => Promise<readonly unknown[]> | readonly unknown[];

/** The tables of `createSqlStore`, for those who create them by a migration. */
export const sqlTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS lead_submission (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    submission TEXT,
    encoding TEXT NOT NULL,
    forwarding TEXT NOT NULL,
    times INTEGER NOT NULL,
    received_at BIGINT NOT NULL,
    last_received_at BIGINT NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS lead_replacement (
    replaced TEXT NOT NULL,
    replacement TEXT NOT NULL,
    PRIMARY KEY (replaced, replacement)
  )`,
  `CREATE INDEX IF NOT EXISTS lead_pending ON lead_submission (sequence) WHERE forwarding = 'pending'`,
];

/** Counts only what is here: a correction that was announced and never kept takes nobody's place. */
const LATER = `FROM lead_replacement JOIN lead_submission AS later ON later.id = lead_replacement.replacement
  WHERE lead_replacement.replaced = lead_submission.id`;

const KEEP = `INSERT INTO lead_submission (id, submission, encoding, forwarding, times, received_at, last_received_at)
  VALUES (?, ?, ?, ?, 1, ?, ?)
  ON CONFLICT (id) DO UPDATE SET times = lead_submission.times + 1, last_received_at = excluded.last_received_at
  RETURNING times, (SELECT COUNT(*) ${LATER}) AS later`;

const SELECT = `SELECT lead_submission.*,
    (SELECT later.id ${LATER} ORDER BY later.sequence DESC LIMIT 1) AS replaced_by
  FROM lead_submission WHERE submission IS NOT NULL`;

const UNFORWARDED = `SELECT id FROM lead_submission
  WHERE forwarding = 'pending' AND NOT EXISTS (SELECT 1 ${LATER}) ORDER BY sequence LIMIT ?`;

const FORGET = `WITH RECURSIVE chain(id) AS (
    SELECT CAST(? AS TEXT)
    UNION SELECT lead_replacement.replaced FROM lead_replacement JOIN chain ON lead_replacement.replacement = chain.id
  )
  UPDATE lead_submission SET submission = NULL, forwarding = 'none' WHERE id IN (SELECT id FROM chain)`;

/**
 * A store in an SQL database, in the dialect of SQLite: node:sqlite, libsql, Cloudflare D1, and better-sqlite3, which wants
 * `run` in place of `all` where `statement.reader` is false. Each statement is atomic by itself, so that no transaction is
 * needed and two requests at the same moment are kept once.
 *
 * Postgres takes the same statements when `run` writes `$1`, `$2` … for the question marks, and when you create the tables
 * yourself, from `sqlTables` with `sequence BIGSERIAL PRIMARY KEY`.
 *
 * @param options.createTables whether to create the missing tables before the first statement. Default: `true`.
 */
export function createSqlStore(
  run: RunSql,
  { createTables = true }: { readonly createTables?: boolean } = {},
): SubmissionArchive {
  // No promise is kept: in a Worker, one request cannot wait for what another one does.
  let isReady = !createTables;
  const query = async (statement: string, ...parameters: (string | number | null)[]): Promise<Row[]> => {
    if (!isReady) for (const table of sqlTables) await run(table, []);
    isReady = true;
    return (await run(statement, parameters)).filter(isObject);
  };

  return {
    async keep({ submission, replaces, encoding, receivedAt, forward }) {
      const { id } = submission;
      if (replaces.length > 0)
        await query(
          `INSERT INTO lead_replacement (replaced, replacement) VALUES ${replaces.map(() => '(?, ?)').join(', ')}
          ON CONFLICT DO NOTHING`,
          ...replaces.flatMap((replaced) => [replaced, id]),
        );
      const state = forward ? 'pending' : 'none';
      const [row] = await query(KEEP, id, JSON.stringify(submission), encoding, state, receivedAt, receivedAt);
      return { repeated: Number(row?.times) > 1, superseded: Number(row?.later) > 0 };
    },
    async find(id) {
      const [row] = await query(`${SELECT} AND id = ?`, id);
      return row && fromRow(row);
    },
    listUnforwarded: async (limit) => (await query(UNFORWARDED, limit)).map(({ id }) => String(id)),
    async markForwarded(id) {
      await query(`UPDATE lead_submission SET forwarding = 'done' WHERE id = ?`, id);
    },
    list: async (limit = 100) => (await query(`${SELECT} ORDER BY sequence DESC LIMIT ?`, limit)).map(fromRow),
    async remove(id) {
      await query(FORGET, id);
    },
  };
}

type Row = Record<string, unknown>;

/** What stands in the tables was written above; a driver may give numbers as `bigint` or as text. */
const fromRow = (row: Row): StoredSubmission => ({
  id: String(row.id),
  submission: JSON.parse(String(row.submission)) as ReceivedSubmission,
  encoding: row.encoding as ReceivedEncoding,
  receivedAt: Number(row.received_at),
  lastReceivedAt: Number(row.last_received_at),
  times: Number(row.times),
  ...(typeof row.replaced_by === 'string' && { replacedBy: row.replaced_by }),
  forwarding: row.forwarding as StoredSubmission['forwarding'],
});
