/** Scans whose people are purged (清除扫描件): a certificate names whoever it is for; that there was one stays. */
import type { Instant, PersonId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

/** Every scan of every case that this person was part of. */
export function openScanPurge(database: Database): (personId: PersonId, at: Instant) => void {
  const erase = database.prepare(
    `UPDATE file SET sealed = NULL, nonce = NULL, keyNumber = NULL, purgedAt = ?
     WHERE purgedAt IS NULL AND caseId IN (SELECT usedBy FROM person_use WHERE personId = ?)`,
  );
  return (personId, at) => {
    erase.run(at, personId);
  };
}
