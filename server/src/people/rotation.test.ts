import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkCharacterOf } from '@yichuang/domain/identity/check-digit';
import type { AccountId, Instant, LocalDate, NoteId, PersonId } from '@yichuang/domain/ids';
import { PersonInput } from '@yichuang/protocol/people';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteReader, noteWriter } from '../store/notes.ts';
import { openStore, type Store } from '../store/open.ts';
import { actor, newFolder, silent } from '../testing/hall.ts';
import { sealedColumns } from './sealed-columns.ts';
import { USUAL_RETENTION } from './retention.ts';
import { openPeopleRoom, type PeopleRoom } from './room.ts';
import { isUsed, rotateKeys, type Rotated } from './rotation.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const TODAY = '2026-11-23' as LocalDate;
const NOTE = '018f0000-0000-8000-8000-000000000001' as NoteId;
const OLD_NOTE = '018f0000-0000-8000-8000-000000000002' as NoteId;

let data: string;
let store: Store;
let room: PeopleRoom;
const openRoom = (): PeopleRoom =>
  openPeopleRoom({ database: store.tables, data, retention: USUAL_RETENTION, at: NOW, log: silent });

beforeEach(() => {
  data = newFolder();
  store = openStore(data);
  room = openRoom();
});
afterEach(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

const numberOf = (index: number): string => {
  const first17 = `46902919900101${String(index).padStart(3, '0')}`;
  return first17 + checkCharacterOf(first17);
};
function add(index: number): PersonId {
  const identity = { kind: 'residentId', number: numberOf(index) };
  const input = PersonInput.parse({ kind: 'natural', name: `王小${index}`, identity, phone: '13800008000' });
  const kept = room.people.add(input, { at: NOW, today: TODAY });
  if (!kept.ok) throw new Error(kept.code);
  return kept.personId;
}
const rotate = (inBatch: () => void = () => {}): Rotated =>
  rotateKeys(store.tables, room.vault, NOW, inBatch);
const people = (count: number): readonly PersonId[] =>
  Array.from({ length: count }, (_, index) => add(index));

it('everything is sealed with the new key, reads as before, and is found as before', () => {
  const [personId] = people(450) as [PersonId];
  const look = { personId, accountId: 'clerk' as AccountId, how: 'reveal', reason: '核对' } as const;
  room.reveals.record(look, NOW);
  noteWriter(store.tables, room.vault)({ noteId: NOTE, text: '写了字', at: NOW, by: actor('clerk') });
  store.tables
    .prepare('INSERT INTO note (noteId, text, at, "by") VALUES (?, ?, ?, ?)')
    .run(OLD_NOTE, '从前写的', NOW, JSON.stringify(actor('clerk')));

  expect(rotate()).toEqual({ key: 2, resumed: false, sealedAnew: 453, unreadable: 0, retired: [1] });
  expect([isUsed(store.tables, 1), isUsed(store.tables, 2)]).toEqual([false, true]);
  room.vault.ring.destroy(1);
  room = openRoom();
  expect(room.vault.ring.lost()).toEqual([]);
  expect(room.people.byIdentity('residentId', numberOf(7), TODAY)).toMatchObject({
    state: 'open',
    details: { name: '王小7' },
  });
  expect([...room.people.searchName('小123')]).toMatchObject([{ details: { name: '王小123' } }]);
  expect(room.people.byPhone('13800008000')).toHaveLength(50);
  expect(room.reveals.list({ personId })).toMatchObject([{ reason: '核对' }]);
  expect(noteReader(store.tables, room.vault)([NOTE, OLD_NOTE])).toMatchObject([
    { text: '写了字' },
    { text: '从前写的' },
  ]);
  expect(store.tables.prepare(`SELECT count(*) FROM note WHERE text <> ''`).pluck().get()).toBe(0);
});

it('stopped in the middle it loses nothing, is found under both keys, and goes on with the same key', () => {
  const ids = people(450);
  let batches = 0;
  expect(() =>
    rotate(() => {
      batches += 1;
      if (batches === 3) throw new Error('the power went');
    }),
  ).toThrow('the power went');
  room = openRoom();
  const both = store.tables.prepare('SELECT DISTINCT keyNumber FROM person ORDER BY 1').pluck().all();
  expect(both).toEqual([1, 2]);
  for (const index of [0, 1, 2, 150, 300, 449]) {
    const found = room.people.byIdentity('residentId', numberOf(index), TODAY);
    expect(found).toMatchObject({ personId: ids[index], state: 'open' });
    expect(add(index)).toBe(ids[index]);
  }
  const rest = rotate();
  expect(rest).toMatchObject({ key: 2, resumed: true, unreadable: 0, retired: [1] });
  expect(room.people.find(ids).every(({ state }) => state === 'open')).toBe(true);
  expect(rotate()).toMatchObject({ key: 3, resumed: false, retired: [2] });
});

it('what a lost key sealed is left as it is, and the lost key is still missed', () => {
  const lost = add(1);
  rmSync(join(data, 'keys'), { recursive: true });
  room = openRoom();
  const readable = add(2);
  expect(rotate()).toEqual({ key: 3, resumed: false, sealedAnew: 1, unreadable: 1, retired: [2] });
  expect(room.people.find([lost, readable]).map(({ state }) => state)).toEqual(['keyLost', 'open']);
  expect(room.vault.ring.lost()).toEqual([1]);
});

it('somebody who was entered twice while a key was away is found once, as entered last', () => {
  const first = add(1);
  const file = join(data, 'keys', 'people-1.key');
  const away = join(data, 'away.key');
  renameSync(file, away);
  room = openRoom();
  const second = add(1);
  renameSync(away, file);
  room = openRoom();
  rotate();
  expect(room.people.byIdentity('residentId', numberOf(1), TODAY)).toMatchObject({ personId: second });
  expect(room.people.find([first])).toMatchObject([{ state: 'open' }]);
  expect(add(1)).toBe(second);
});

it('every table with something sealed is in the list of what is sealed anew', () => {
  const tables = store.tables
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
         AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'keyNumber') ORDER BY name`,
    )
    .pluck()
    .all();
  expect(Object.keys(sealedColumns).toSorted()).toEqual(tables);
});
