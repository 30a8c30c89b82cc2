/** Who looked at whose data (查看记录): every whole card that was shown, for the inspector. */
import type { AccountId, Instant, PersonId } from '@yichuang/domain/ids';
import type { Reveal } from '@yichuang/protocol/people';
import type { Database } from 'better-sqlite3';
import { placeIn } from './sealed-columns.ts';
import type { Seal, Sealed, SealedPlace } from './vault.ts';

export interface Look {
  readonly personId: PersonId;
  readonly accountId: AccountId;
  readonly how: Reveal['how'];
  /** Free text: sealed, and purged with the person. */
  readonly reason: string | null;
}

export interface Reveals {
  record(look: Look, at: Instant): void;
  /** The newest first, fifty at a time. */
  list(which: RevealsWanted): readonly Reveal[];
}

export interface RevealsWanted {
  readonly personId?: PersonId | undefined;
  readonly before?: number | undefined;
}

interface Row extends Omit<Reveal, 'reason'>, Partial<Sealed> {}

const AT_A_TIME = 50;

export function openReveals(database: Database, seal: Seal): Reveals {
  const insert = database.prepare(
    `INSERT INTO reveal (personId, at, accountId, how, sealed, nonce, keyNumber)
     VALUES (:personId, :at, :accountId, :how, :sealed, :nonce, :keyNumber)`,
  );
  // Somebody is busy with this person: the purge waits.
  const touch = database.prepare('UPDATE person SET lastUsedAt = ? WHERE personId = ?');
  const all = database.prepare<[number], Row>(
    `SELECT * FROM reveal WHERE revealId < ? ORDER BY revealId DESC LIMIT ${AT_A_TIME}`,
  );
  const ofPerson = database.prepare<[PersonId, number], Row>(
    `SELECT * FROM reveal WHERE personId = ? AND revealId < ? ORDER BY revealId DESC LIMIT ${AT_A_TIME}`,
  );
  const place = (personId: PersonId, at: Instant): SealedPlace => placeIn('reveal', `${personId}/${at}`);

  function reasonOf({ personId, at, sealed, nonce, keyNumber }: Row): string | null {
    if (!sealed || !nonce || !keyNumber) return null;
    const opened = seal.open(place(personId, at), { sealed, nonce, keyNumber });
    return opened.state === 'open' ? opened.text : null;
  }

  const record = database.transaction(({ personId, accountId, how, reason }: Look, at: Instant) => {
    const sealed = reason === null ? NOTHING : seal.seal(place(personId, at), reason);
    insert.run({ personId, at, accountId, how, ...sealed });
    touch.run(at, personId);
  });

  return {
    record: (look, at) => {
      record.immediate(look, at);
    },
    list: ({ personId, before = Number.MAX_SAFE_INTEGER }) =>
      (personId === undefined ? all.all(before) : ofPerson.all(personId, before)).map((row) => ({
        revealId: row.revealId,
        at: row.at,
        personId: row.personId,
        accountId: row.accountId,
        how: row.how,
        reason: reasonOf(row),
      })),
  };
}

const NOTHING = { sealed: null, nonce: null, keyNumber: null };
