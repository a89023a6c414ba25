import { KeyturnError } from '../rotation/model/errors.ts';
import type { JournalStore } from '../rotation/model/ports.ts';
import { JOURNAL_LIMIT } from '../rotation/model/record.ts';

/** A journal that ends with its process: for trials and tests. `commits` is its history, oldest first. */
export type MemoryJournal = JournalStore & {
  readonly commits: readonly { readonly text: string; readonly message: string }[];
};

export function memory(): MemoryJournal {
  const commits: { text: string; message: string }[] = [];
  const version = () => (commits.length === 0 ? undefined : String(commits.length));
  return {
    place: 'memory',
    commits,
    check: async () => {},
    async read() {
      const last = commits.at(-1);
      return last && { text: last.text, version: version()! };
    },
    async write(text, expected, message) {
      if (Buffer.byteLength(text) > JOURNAL_LIMIT) throw new KeyturnError('JOURNAL_FULL');
      if (expected !== version()) throw new KeyturnError('JOURNAL_CONFLICT');
      commits.push({ text, message });
      return version()!;
    },
  };
}
