import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant, NoteId } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPeopleRoom, type PeopleRoom } from '../people/room.ts';
import { USUAL_RETENTION } from '../people/retention.ts';
import { actor, newFolder, silent } from '../testing/hall.ts';
import { noteReader, noteWriter } from './notes.ts';
import { openStore, type Store } from './open.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const ID = '018f0000-0000-8000-8000-000000000001' as NoteId;
const TEXT = '王小明 469029190001010013 电话 13800008000';

let data: string;
let store: Store;
let room: PeopleRoom;
const openRoom = (): PeopleRoom =>
  openPeopleRoom({ database: store.tables, data, retention: USUAL_RETENTION, at: NOW, log: silent });
const write = (): void => {
  noteWriter(store.tables, room.vault)({ noteId: ID, text: TEXT, at: NOW, by: actor('clerk') });
};
const read = () => noteReader(store.tables, room.vault)([ID, 'unknown']);

beforeEach(() => {
  data = newFolder();
  store = openStore(data);
  room = openRoom();
});
afterEach(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

it('a note is read as it was written, and stands nowhere in clear', () => {
  write();
  expect(read()).toEqual([{ noteId: ID, text: TEXT, state: 'open', at: NOW, by: actor('clerk') }]);
  const row = JSON.stringify(store.tables.prepare('SELECT * FROM note').get());
  for (const clear of ['王', '469029', '13800008000']) expect(row).not.toContain(clear);
});

it('a note of the time before is read as it stands', () => {
  store.tables
    .prepare('INSERT INTO note (noteId, text, at, "by") VALUES (?, ?, ?, ?)')
    .run(ID, TEXT, NOW, JSON.stringify(actor('clerk')));
  expect(read()).toMatchObject([{ text: TEXT, state: 'open' }]);
});

it('without its key, or after its time, it is empty and says why', () => {
  write();
  rmSync(join(data, 'keys'), { recursive: true });
  room = openRoom();
  expect(read()).toMatchObject([{ text: '', state: 'keyLost' }]);
  expect(room.upkeep()).toMatchObject({ lostKeys: [1] });
  expect(room.purge.some(plusMs(NOW, 4 * 365 * 24 * 3_600_000), 'clock')).toMatchObject({ notes: 1 });
  expect(read()).toMatchObject([{ text: '', state: 'purged' }]);
});
