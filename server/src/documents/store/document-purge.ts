/**
 * Papers whose people are purged (清除文书): the names on them and in the registers go with the people; number, form, days
 * and seal stay. A hand-out's receipt and a list of papers name people of several cases: they go by their age.
 */
import type { Instant, PersonId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface DocumentPurge {
  /** The papers of every case that this person was part of. */
  ofPerson(personId: PersonId, at: Instant): void;
  /** Papers of no one case, issued before that; how many of at most `limit`. */
  issuedBefore(before: Instant, at: Instant, limit: number): number;
}

const ERASE = 'SET sealed = NULL, nonce = NULL, keyNumber = NULL';
const OF_PERSON = `SELECT documentId FROM document JOIN person_use ON person_use.usedBy = document.caseId
  WHERE person_use.personId = :personId AND document.purgedAt IS NULL`;
const OLD = `SELECT documentId FROM document INDEXED BY document_issued
  WHERE form IN ('delivery', 'handoverList') AND issuedAt < :before AND caseId IS NULL AND purgedAt IS NULL LIMIT :limit`;

export function openDocumentPurge(database: Database): DocumentPurge {
  const ofPerson = database.prepare<[{ personId: PersonId }], string>(OF_PERSON).pluck();
  const old = database.prepare<[{ before: Instant; limit: number }], string>(OLD).pluck();
  const eraseFace = database.prepare(`UPDATE document ${ERASE}, purgedAt = ? WHERE documentId = ?`);
  const erasePaper = database.prepare(`UPDATE document_paper ${ERASE} WHERE documentId = ?`);

  function erase(documents: readonly string[], at: Instant): number {
    for (const documentId of documents) {
      eraseFace.run(at, documentId);
      erasePaper.run(documentId);
    }
    return documents.length;
  }

  return {
    ofPerson: (personId, at) => {
      erase(ofPerson.all({ personId }), at);
    },
    issuedBefore: (before, at, limit) => erase(old.all({ before, limit }), at),
  };
}
