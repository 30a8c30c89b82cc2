/**
 * People (人员资料): whoever applied, acts for somebody, or is an organisation; sealed, found by keyed digests only. One
 * person per identity in a hall; details are brought up to date in place, documents keep what they said.
 */
import { randomUUID } from 'node:crypto';
import { checkApplicant } from '@yichuang/domain/identity/applicant';
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { IdentityProblem } from '@yichuang/domain/identity/problem';
import type { Instant, LocalDate, PersonId } from '@yichuang/domain/ids';
import type { PersonInput, PersonTraits, PersonWarning } from '@yichuang/protocol/people';
import type { Database } from 'better-sqlite3';
import { checkInput, normalisePhone, traitsOf, type CheckedInput } from './checked-input.ts';
import { openPersonIndex } from './person-index.ts';
import { openPersonTable, type PersonRow } from './person-table.ts';
import type { Person, PersonDetails } from './person.ts';
import { placeIn } from './sealed-columns.ts';
import type { Vault } from './vault.ts';

export interface KeptPerson {
  readonly ok: true;
  readonly personId: PersonId;
  readonly warnings: readonly PersonWarning[];
}

export interface When {
  readonly at: Instant;
  /** The hall's date. */
  readonly today: LocalDate;
}

export interface People {
  /** A new person, or the one known by this identity brought up to date; what was left out is kept. */
  add(input: PersonInput, when: When): KeptPerson | IdentityProblem;
  /**
   * Corrects a person, or gives 身份待核 an identity. Null: there is nobody of this id. Somebody else's identity is not
   * taken away from them: they are brought up to date, and it is their id that is answered.
   */
  update(personId: PersonId, input: PersonInput, when: When): KeptPerson | IdentityProblem | null;
  /** In the order of the ids; unknown ids are left out. */
  find(personIds: readonly PersonId[]): readonly Person[];
  byIdentity(kind: ApplicantIdentityKind, number: string, today: LocalDate): Person | null | IdentityProblem;
  byPhone(phone: string): readonly Person[];
  /** By the whole name. */
  byName(name: string): readonly Person[];
  /** By two neighbouring characters of the name or more; each is opened when it is asked for. */
  searchName(part: string): Iterable<Person>;
  /** Null: there is no such number, or it cannot be opened. */
  endsWith(personId: PersonId, lastFour: string): boolean | null;
}

export function openPeople(database: Database, vault: Vault): People {
  const table = openPersonTable(database);
  const index = openPersonIndex(database, vault);

  function opened(row: PersonRow): Person {
    const { personId, sealed, nonce, keyNumber } = row;
    const traits = JSON.parse(row.traits) as PersonTraits;
    if (sealed === null || nonce === null || keyNumber === null) return { state: 'purged', personId, traits };
    const found = vault.open(placeIn('person', personId), { sealed, nonce, keyNumber });
    if (found.state !== 'open') return { state: found.state, personId, traits };
    return { state: 'open', personId, traits, details: JSON.parse(found.text) as PersonDetails };
  }

  function keep(
    row: PersonRow | null,
    input: CheckedInput,
    details: PersonDetails,
    trust: PersonTraits['identityChecked'],
    at: Instant,
  ): KeptPerson {
    const personId = row?.personId ?? (randomUUID() as PersonId);
    const traits = { ...traitsOf(input.kind, details, null), identityChecked: trust };
    const sealed = vault.seal(placeIn('person', personId), JSON.stringify(details));
    const id = table.keep({ row, personId, ...sealed, traits: JSON.stringify(traits), at });
    index.put(id, details);
    const before = row && opened(row);
    const renamed = before?.state === 'open' && before.details.name !== details.name;
    return {
      ok: true,
      personId,
      warnings: [...input.warnings, ...(renamed ? (['NameChanged'] as const) : [])],
    };
  }

  /** What the clerk left out is not forgotten. */
  function bringUpToDate(row: PersonRow | null, input: CheckedInput, at: Instant): KeptPerson {
    const before = row && opened(row);
    const kept = before?.state === 'open' ? before.details : null;
    const { details, identity } = input;
    const merged: PersonDetails = {
      name: details.name,
      identity: details.identity ?? kept?.identity ?? null,
      phone: details.phone ?? kept?.phone ?? null,
      address: details.address ?? kept?.address ?? null,
      representative: details.representative ?? kept?.representative ?? null,
      contact: details.contact ?? kept?.contact ?? null,
    };
    const trust = identity?.trust ?? (kept?.identity && before?.traits.identityChecked) ?? 'toVerify';
    return keep(row, input, merged, trust, at);
  }

  const ofIdentity = (input: CheckedInput): PersonRow | null =>
    input.identity === null
      ? null
      : table.byId(index.ofIdentity(input.identity.kind, input.identity.normalised));

  const addNow = database.transaction((input: CheckedInput, at: Instant) =>
    bringUpToDate(ofIdentity(input), input, at),
  );
  const updateNow = database.transaction((personId: PersonId, input: CheckedInput, at: Instant) => {
    const row = table.byPersonId(personId);
    if (row === null || row.purgedAt !== null) return null;
    const owner = ofIdentity(input);
    if (owner !== null && owner.id !== row.id) return bringUpToDate(owner, input, at);
    const before = opened(row);
    // 身份待核 gets its number: what was said at the intake and is not said again stays.
    const proves = before.state === 'open' && before.details.identity === null && input.identity !== null;
    if (proves) return bringUpToDate(row, input, at);
    const identity = input.details.identity ?? (before.state === 'open' ? before.details.identity : null);
    const trust = input.identity?.trust ?? (identity ? before.traits.identityChecked : 'toVerify');
    return keep(row, input, { ...input.details, identity }, trust, at);
  });

  function* named(part: string): Iterable<Person> {
    for (const id of index.ofPart(part)) {
      const row = table.byId(id);
      const person = row && opened(row);
      if (person?.state === 'open' && index.contains(person.details.name, part)) yield person;
    }
  }

  const personsOf = (ids: readonly number[]): readonly Person[] =>
    ids.flatMap((id) => {
      const row = table.byId(id);
      return row ? [opened(row)] : [];
    });

  return {
    add: (input, { at, today }) => {
      const checked = checkInput(input, today);
      return checked.ok ? addNow.immediate(checked, at) : checked;
    },
    update: (personId, input, { at, today }) => {
      const checked = checkInput(input, today);
      return checked.ok ? updateNow.immediate(personId, checked, at) : checked;
    },
    find: (personIds) =>
      personIds.flatMap((personId) => {
        const row = table.byPersonId(personId);
        return row ? [opened(row)] : [];
      }),
    byIdentity: (kind, number, today) => {
      const checked = checkApplicant(kind, number, today);
      if (!checked.ok) return checked;
      const row = table.byId(index.ofIdentity(checked.kind, checked.normalised));
      return row && opened(row);
    },
    byPhone: (phone) => personsOf(index.ofPhone(normalisePhone(phone))),
    byName: (name) => personsOf(index.ofName(name)),
    searchName: named,
    endsWith: (personId, lastFour) => {
      const row = table.byPersonId(personId);
      const person = row && opened(row);
      if (person?.state !== 'open' || person.details.identity === null) return null;
      return person.details.identity.number.endsWith(lastFour.toUpperCase()) && lastFour.length === 4;
    },
  };
}
