/** The life of a case in order (办理经过): what happened, who did it, on what paper; for the desk, the department, a dispute. */
import type { AccountId, Instant, NoteId } from '../../ids.ts';
import type { Role } from '../../actor.ts';
import type { Envelope } from '../../event.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import type { DocumentId } from '../ids.ts';

export interface LifeEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly type: CaseEventType;
  readonly by: { readonly role: Role; readonly account: AccountId | null };
  readonly noteId: NoteId | null;
  /** documents that the same act issued, and the one that the fact is about */
  readonly documentIds: readonly DocumentId[];
  readonly payload: CaseEvent['payload'];
}

/** Facts of one act that only say what another says: the document that it issued. */
export function lifeOf(envelopes: readonly Envelope<CaseEvent>[]): readonly LifeEntry[] {
  const entries: LifeEntry[] = [];
  for (const { seq, at, type, by, commandId, payload } of envelopes) {
    const last = entries.at(-1);
    const document = 'documentId' in payload ? payload.documentId : null;
    if (
      type === 'DocumentIssued' &&
      last &&
      document !== null &&
      commandId === lastCommand(entries, envelopes)
    ) {
      const documentIds = [...new Set([...last.documentIds, document])];
      entries[entries.length - 1] = { ...last, documentIds };
      continue;
    }
    const noteId = 'noteId' in payload ? payload.noteId : null;
    const documentIds = document === null ? [] : [document];
    entries.push({ seq, at, type, by: { role: by.role, account: by.account }, noteId, documentIds, payload });
  }
  return entries;
}

function lastCommand(
  entries: readonly LifeEntry[],
  envelopes: readonly Envelope<CaseEvent>[],
): Envelope['commandId'] | undefined {
  const last = entries.at(-1);
  return envelopes.find(({ seq }) => seq === last?.seq)?.commandId;
}
