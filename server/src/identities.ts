/**
 * Visitors of a day (到访人): the number of a document becomes a random visitorId by way of a keyed digest. The number is
 * stored nowhere; without the key file, which is no part of the database or its copies, the digests say nothing. The
 * write path deletes the rows of a day in the transaction that closes it.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { LocalDate, VisitorId } from '@yichuang/domain/ids';
import { checkIdentity } from '@yichuang/domain/identity/identity';
import type { IdentityProblem } from '@yichuang/domain/identity/problem';
import type { IdentityRequest } from '@yichuang/protocol/api';
import type { Database } from 'better-sqlite3';

export interface Identities {
  /** The same document gives the same visitor all day, and another one tomorrow. */
  visitorOf(request: IdentityRequest, today: LocalDate): IdentityFound | IdentityProblem;
}

export interface IdentityFound {
  readonly ok: true;
  readonly visitorId: VisitorId;
}

export function openIdentities(database: Database, key: Buffer): Identities {
  const insert = database.prepare(
    'INSERT INTO visitor (day, digest, visitorId) VALUES (?, ?, ?) ON CONFLICT (day, digest) DO NOTHING',
  );
  const byDigest = database
    .prepare<[LocalDate, Buffer], VisitorId>('SELECT visitorId FROM visitor WHERE day = ? AND digest = ?')
    .pluck();

  return {
    visitorOf: ({ kind, number }, today) => {
      const checked = checkIdentity(kind, number, today);
      if (!checked.ok) return checked;
      const digest = createHmac('sha256', key)
        .update(`${today}|${checked.kind}|${checked.normalised}`)
        .digest();
      const known = byDigest.get(today, digest);
      if (known !== undefined) return { ok: true, visitorId: known };
      const visitorId = randomUUID() as VisitorId;
      insert.run(today, digest, visitorId);
      return { ok: true, visitorId };
    },
  };
}
