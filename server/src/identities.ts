/**
 * Visitors of a day (到访人): the number of a document becomes a random visitorId by way of a keyed digest. The number is
 * stored nowhere; without the key file, which is no part of the database or its copies, the digests say nothing. The
 * write path deletes the rows of a day in the transaction that closes it.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { LocalDate, VisitorId } from '@yichuang/domain/ids';
import { ageOn } from '@yichuang/domain/identity/civil-date';
import { checkIdentity, type CheckedIdentity } from '@yichuang/domain/identity/identity';
import type { IdentityProblem } from '@yichuang/domain/identity/problem';
import type { IdentityRequest } from '@yichuang/protocol/api';
import type { Database } from 'better-sqlite3';

export interface Identities {
  /** The same document gives the same visitor all day, and another one tomorrow. */
  visitorOf(request: IdentityRequest, today: LocalDate): IdentityFound | IdentityProblem;
  /** The same for a card that lies on a reader; its age is kept with the visitor. */
  visitorShown(request: IdentityRequest, today: LocalDate): IdentityFound | IdentityProblem;
  /** The visitor of that day, if this document has been seen for it; remembers nothing. */
  knownVisitor(request: IdentityRequest, day: LocalDate): VisitorId | null;
}

export interface IdentityFound {
  readonly ok: true;
  readonly visitorId: VisitorId;
  /** 周岁 by the document's number; null where it does not say. */
  readonly age: number | null;
}

export function openIdentities(database: Database, key: Buffer): Identities {
  const insert = database.prepare(
    'INSERT INTO visitor (day, digest, visitorId) VALUES (?, ?, ?) ON CONFLICT (day, digest) DO NOTHING',
  );
  const keepAge = database.prepare('UPDATE visitor SET age = ? WHERE day = ? AND visitorId = ?');
  const byDigest = database
    .prepare<[LocalDate, Buffer], VisitorId>('SELECT visitorId FROM visitor WHERE day = ? AND digest = ?')
    .pluck();

  const digestOf = (day: LocalDate, checked: CheckedIdentity): Buffer =>
    createHmac('sha256', key).update(`${day}|${checked.kind}|${checked.normalised}`).digest();

  const visitorOf: Identities['visitorOf'] = ({ kind, number }, today) => {
    const checked = checkIdentity(kind, number, today);
    if (!checked.ok) return checked;
    const { birthDate } = checked;
    const age = birthDate === undefined ? null : ageOn(birthDate, today);
    const digest = digestOf(today, checked);
    const known = byDigest.get(today, digest);
    if (known !== undefined) return { ok: true, visitorId: known, age };
    const visitorId = randomUUID() as VisitorId;
    insert.run(today, digest, visitorId);
    return { ok: true, visitorId, age };
  };

  return {
    knownVisitor: ({ kind, number }, day) => {
      const checked = checkIdentity(kind, number, day);
      return checked.ok ? (byDigest.get(day, digestOf(day, checked)) ?? null) : null;
    },
    visitorOf,
    visitorShown(request, today) {
      const found = visitorOf(request, today);
      if (found.ok) keepAge.run(found.age, today, found.visitorId);
      return found;
    },
  };
}
