/** What waits in the outbox, as a file: for a site owner who has to get it off a device by hand. */
import { defuseFormula } from '../delivery/formula.ts';
import { asText, flatten } from '../delivery/flatten.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { StoredDelivery } from '../delivery/store.ts';

/** Each submission once, however many destinations it waits for. */
function submissionsOf(records: readonly StoredDelivery[]) {
  return [...new Map(records.map(({ submission }) => [submission.id, submission])).values()];
}

export async function exportFrom(outbox: Outbox, format: 'json' | 'csv'): Promise<string> {
  const submissions = submissionsOf(await outbox.list());
  if (format === 'json') return JSON.stringify(submissions, null, 2);
  const rows = submissions.map((submission) => {
    const row = new Map<string, string>();
    // Several choices share a name.
    for (const [name, value] of asText(flatten(submission))) {
      const before = row.get(name);
      row.set(name, before === undefined ? value : `${before}; ${value}`);
    }
    return row;
  });
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))]
    .map((cells) => `${cells.map(quote).join(',')}\r\n`)
    .join('');
}

/** RFC 4180. Always in quotes: a separator of another country's spreadsheet does not matter then. */
const quote = (cell: string): string => `"${defuseFormula(cell).replaceAll('"', '""')}"`;
