/** The lines of a paper hour as the 补录 page shows them: each as it counts, with what was put right, and those struck out. */
import type { AccountId, NoteId } from '@yichuang/domain/ids';
import type { PaperRegister, PaperRow } from '@yichuang/domain/hall/views/paper-register';
import type { PaperEntry } from '../store/paper-entries.ts';

export interface PaperWords {
  readonly wordsOf: (noteId: NoteId) => string | null;
  readonly nameOf: (accountId: AccountId) => string;
}

export function paperDay(entries: readonly PaperEntry[], { wordsOf, nameOf }: PaperWords): PaperRegister {
  const rows = new Map<string, PaperRow>();
  for (const { ticketId, kind, at, accountId, noteId, line } of entries) {
    const before = rows.get(ticketId);
    if (kind === 'recorded' && line)
      rows.set(ticketId, { ticketId, line, recordedBy: accountId, recordedAt: at, changes: [] });
    if (kind === 'recorded' || !before) continue;
    const words = noteId === null ? null : wordsOf(noteId);
    const change = { kind, at, by: accountId, words, before: before.line };
    rows.set(ticketId, { ...before, line: line ?? before.line, changes: [...before.changes, change] });
  }
  const ids = new Set(entries.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])));
  const byNumber = [...rows.values()].toSorted((one, other) =>
    one.line.number < other.line.number ? -1 : 1,
  );
  const isStruck = ({ changes }: PaperRow): boolean => changes.at(-1)?.kind === 'struck';
  return {
    rows: byNumber.filter((row) => !isStruck(row)),
    struck: byNumber.filter(isStruck),
    people: Object.fromEntries([...ids].map((accountId) => [accountId, nameOf(accountId)])),
  };
}
