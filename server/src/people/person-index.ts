/**
 * The blind index of people (盲索引): keyed digests of number, phone and name, and of each pair of neighbouring characters
 * of a name, by which a person is found without anything standing in clear. Whoever has the database and no key can see
 * that two people share a pair, and nothing else.
 */
import { numberKindOf, type ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import { normaliseName, piecesOfName } from '@yichuang/domain/identity/name';
import type { Database } from 'better-sqlite3';
import type { PersonDetails } from './person.ts';
import type { BlindPurpose, Vault } from './vault.ts';

export interface PersonIndex {
  put(id: number, details: PersonDetails): void;
  ofIdentity(kind: ApplicantIdentityKind, normalised: string): number | null;
  ofPhone(normalised: string): readonly number[];
  ofName(name: string): readonly number[];
  /** The newest first; each is to be looked at once more with `contains`. */
  ofPart(part: string): readonly number[];
  contains(name: string, part: string): boolean;
}

/** So many are shown; who finds more types more. */
const MOST_FOUND = 50;
/** So many of one pair are looked through: bounded, also for a pair that half the county has. */
const MOST_OF_A_PAIR = 2_000;
const MOST_PAIRS = 6;

export function openPersonIndex(database: Database, vault: Vault): PersonIndex {
  const setIndexes = database.prepare(
    'UPDATE person SET identityIndex = ?, phoneIndex = ?, nameIndex = ? WHERE id = ?',
  );
  const forgetIdentity = database.prepare('UPDATE person SET identityIndex = NULL WHERE id = ?');
  const dropPieces = database.prepare('DELETE FROM person_piece WHERE id = ?');
  const addPiece = database.prepare('INSERT INTO person_piece (token, id) VALUES (?, ?)');
  const countPiece = database
    .prepare<[Buffer], number>(
      `SELECT count(*) FROM (SELECT 1 FROM person_piece WHERE token = ? LIMIT ${MOST_OF_A_PAIR})`,
    )
    .pluck();
  // One statement looks through all of a pair: as many as the other pairs are to be there, too.
  const havingAll = Array.from({ length: MOST_PAIRS }, (_, others) =>
    database
      .prepare<Buffer[], number>(
        `SELECT id FROM (SELECT id FROM person_piece WHERE token = ? ORDER BY id DESC LIMIT ${MOST_OF_A_PAIR}) AS one
         WHERE true ${'AND EXISTS (SELECT 1 FROM person_piece WHERE token = ? AND id = one.id) '.repeat(others)}
         ORDER BY id DESC LIMIT ${MOST_FOUND}`,
      )
      .pluck(),
  );
  const by = (column: 'identityIndex' | 'phoneIndex' | 'nameIndex', purpose: BlindPurpose) => {
    const find = database
      .prepare<[Buffer], number>(
        `SELECT id FROM person WHERE ${column} = ? ORDER BY id DESC LIMIT ${MOST_FOUND}`,
      )
      .pluck();
    return (value: string): readonly number[] =>
      vault.blinds(purpose, value).flatMap((digest) => find.all(digest));
  };
  const byIdentity = by('identityIndex', 'identity');
  const byPhone = by('phoneIndex', 'phone');
  const byName = by('nameIndex', 'name');

  const ofIdentity: PersonIndex['ofIdentity'] = (kind, normalised) =>
    byIdentity(`${kind}|${normalised}`)[0] ?? null;

  function identityIndexOf(id: number, { identity }: PersonDetails): Buffer | null {
    if (identity === null) return null;
    const kind = numberKindOf(identity.kind);
    // Known twice, since one of its keys was away for a while: the later one is found.
    const owner = ofIdentity(kind, identity.number);
    if (owner !== null && owner > id) return null;
    if (owner !== null && owner < id) forgetIdentity.run(owner);
    return vault.blind('identity', `${kind}|${identity.number}`);
  }

  function ofPairs(tokens: readonly Buffer[]): readonly number[] {
    const rarestFirst = tokens
      .map((token) => ({ token, count: countPiece.get(token) ?? 0 }))
      .toSorted((one, other) => one.count - other.count)
      .map(({ token }) => token);
    return havingAll[rarestFirst.length - 1]?.all(...rarestFirst) ?? [];
  }

  return {
    put: (id, details) => {
      setIndexes.run(
        identityIndexOf(id, details),
        details.phone && vault.blind('phone', details.phone),
        vault.blind('name', normaliseName(details.name)),
        id,
      );
      dropPieces.run(id);
      for (const piece of piecesOfName(details.name)) addPiece.run(vault.blind('namePiece', piece), id);
    },
    ofIdentity,
    ofPhone: byPhone,
    ofName: (name) => byName(normaliseName(name)),
    ofPart: (part) => {
      const byKey = piecesOfName(part)
        .slice(0, MOST_PAIRS)
        .map((piece) => vault.blinds('namePiece', piece));
      const keys = byKey[0]?.length ?? 0;
      return Array.from({ length: keys }, (_, key) =>
        ofPairs(byKey.flatMap((digests) => digests[key] ?? [])),
      ).flat();
    },
    contains: (name, part) => normaliseName(name).includes(normaliseName(part)),
  };
}
