import type { Arrival, StoredSubmission, SubmissionArchive } from './store.ts';

type Kept = Omit<StoredSubmission, 'submission'> & { readonly submission: StoredSubmission['submission'] | undefined };

/** A store that lasts as long as its process: for tests, and to try things out. */
export function createMemoryStore(): SubmissionArchive {
  const all = new Map<string, Kept>();
  const replacements = new Map<string, string>();

  const change = (id: string, part: Partial<Kept>): void => {
    const kept = all.get(id);
    if (kept) all.set(id, { ...kept, ...part });
  };
  const read = (id: string): StoredSubmission | undefined => {
    const kept = all.get(id);
    if (!kept?.submission) return undefined;
    const replacedBy = replacements.get(id);
    return { ...kept, submission: kept.submission, ...(replacedBy !== undefined && { replacedBy }) };
  };
  const forget = (id: string): void => {
    change(id, { submission: undefined, forwarding: 'none' });
    for (const [replaced, by] of replacements) if (by === id && all.get(replaced)?.submission) forget(replaced);
  };

  return {
    async keep({ submission, replaces, encoding, receivedAt, forward }: Arrival) {
      const { id } = submission;
      const before = all.get(id);
      if (before) {
        change(id, { times: before.times + 1, lastReceivedAt: receivedAt });
      } else {
        const forwarding = forward ? 'pending' : 'none';
        all.set(id, { id, submission, encoding, receivedAt, lastReceivedAt: receivedAt, times: 1, forwarding });
        for (const replaced of replaces) replacements.set(replaced, id);
      }
      return { repeated: before !== undefined, superseded: replacements.has(id) };
    },
    find: async (id) => read(id),
    listUnforwarded: async (limit) =>
      [...all.values()]
        .filter(({ id, forwarding }) => forwarding === 'pending' && !replacements.has(id))
        .slice(0, limit)
        .map(({ id }) => id),
    markForwarded: async (id) => change(id, { forwarding: 'done' }),
    list: async (limit = 100) =>
      [...all.keys()]
        .reverse()
        .flatMap((id) => read(id) ?? [])
        .slice(0, limit),
    remove: async (id) => forget(id),
  };
}
