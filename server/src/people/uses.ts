/**
 * Which cases use a person (引用): written with the facts of a case, in their transaction. A person rests from the end of
 * the last case that uses them; from then on the years of keeping count.
 */
import type { Instant, PersonId } from '@yichuang/domain/ids';
import type { PersonTraits } from '@yichuang/protocol/people';
import type { Database } from 'better-sqlite3';

export interface PersonUses {
  /** `usedBy`: the id of a case. A second time, also after its end, it is in use again. */
  begin(usedBy: string, personId: PersonId): void;
  /** The case has ended, for everybody in it. */
  end(usedBy: string, at: Instant): void;
  /** Null: there is no such person, or not any more. What a decision may know of them. */
  traits(personId: PersonId): PersonTraits | null;
}

export function openPersonUses(database: Database): PersonUses {
  const put = database.prepare(
    'INSERT OR REPLACE INTO person_use (usedBy, personId, endedAt) VALUES (?, ?, NULL)',
  );
  const wake = database.prepare('UPDATE person SET everUsed = 1, restsSince = NULL WHERE personId = ?');
  const end = database.prepare('UPDATE person_use SET endedAt = ? WHERE usedBy = ? AND endedAt IS NULL');
  const rest = database.prepare(
    `UPDATE person SET restsSince = :at
     WHERE personId IN (SELECT personId FROM person_use WHERE usedBy = :usedBy)
       AND NOT EXISTS (SELECT 1 FROM person_use AS other WHERE other.personId = person.personId AND other.endedAt IS NULL)`,
  );
  const traits = database
    .prepare<[PersonId], string>('SELECT traits FROM person WHERE personId = ? AND purgedAt IS NULL')
    .pluck();
  return {
    begin: (usedBy, personId) => {
      put.run(usedBy, personId);
      wake.run(personId);
    },
    end: (usedBy, at) => {
      end.run(at, usedBy);
      rest.run({ at, usedBy });
    },
    traits: (personId) => {
      const text = traits.get(personId);
      return text === undefined ? null : (JSON.parse(text) as PersonTraits);
    },
  };
}
