/** 巡查照片: 加密存在库里, 备份里也有. */
import { readFileSync, rmSync } from 'node:fs';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { USUAL_ROUND_RULES } from '@yichuang/domain/rounds/checklist';
import { type Finding, PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import { plusMs } from '@yichuang/domain/time';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeyRing } from '../people/key-ring.ts';
import { openPurge } from '../people/purge.ts';
import { USUAL_RETENTION } from '../people/retention.ts';
import { openVault } from '../people/vault.ts';
import { makeBackup } from '../store/backup.ts';
import { openStore, type Store } from '../store/open.ts';
import { restoreBackup } from '../store/restore.ts';
import { newFolder } from '../testing/hall.ts';
import { openPhotos, type Photos } from './photos.ts';
import { roundRulesKeeper } from './round-rules.ts';
import { openRoundTable } from './round-table.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const ROUND = RoundId.parse('00000000-0000-7000-8000-00000000a0d0');
const content = Buffer.from('somebody stands beside the puddle');

let data: string;
let store: Store;

beforeEach(() => {
  data = newFolder();
  store = openStore(data);
});
afterEach(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

const photos = (): Photos => openPhotos(store.tables, openVault(openKeyRing(store.tables, data, NOW)));

const later = (days: number, hours = 0): Instant => plusMs(NOW, (days * 24 + hours) * 3_600_000);

function found(photoId: PhotoId, closedAt: Instant | null): void {
  const step = { at: NOW, by: null, did: 'found', noteId: null, photoId, toAccountId: null } as const;
  openRoundTable(store.tables).project({
    roundId: ROUND,
    part: 'morning',
    revision: 0,
    startedAt: NOW,
    startedBy: null,
    finishedAt: null,
    items: [],
    findings: [{ closedAt, steps: [step] } as unknown as Finding],
  });
}

it('没登记成的照片一小时后清除；登记了的按设置的天数，没销号的不清，清了的说得出', () => {
  const room = photos();
  const purge = openPurge(store.tables, USUAL_RETENTION);
  const [kept, lost] = [0, 1].map(() =>
    room.keep({ roundId: ROUND, content }, 'guide' as AccountId, NOW),
  ) as [PhotoId, PhotoId];
  found(kept, null);
  purge.some(later(0, 1), 'clock');
  expect(room.read(lost)).toEqual(content);
  purge.some(later(0, 2), 'clock');
  expect(room.read(lost)).toBeNull();
  expect(room.isExpired(lost)).toBe(false);
  expect(purge.unsettled()).not.toBeNull();

  purge.some(later(181), 'clock');
  expect(room.read(kept)).toEqual(content);
  found(kept, NOW);
  purge.some(later(180), 'clock');
  expect(room.read(kept)).toEqual(content);
  roundRulesKeeper(store.tables, () => NOW)({ ...USUAL_ROUND_RULES, photoDays: 90 }, 'head' as AccountId);
  purge.some(later(91), 'clock');
  expect(room.read(kept)).toBeNull();
  expect(room.isExpired(kept)).toBe(true);
});

it('从备份恢复以后照片还在；库里看不到画面', () => {
  const photoId = photos().keep({ roundId: ROUND, content }, 'guide' as AccountId, NOW);
  expect(photos().read(photoId)).toEqual(content);
  expect(photos().read(PhotoId.parse(ROUND))).toBeNull();
  const copy = makeBackup(store.file, data, NOW, USUAL_RETENTION.backupDays);
  expect(readFileSync(store.file).includes(content)).toBe(false);
  store.close();
  restoreBackup(copy, data, '2026-11-23T02:00:00.000Z' as Instant);
  store = openStore(data);
  expect(photos().read(photoId)).toEqual(content);
});
