/** 巡查照片: 加密存在库里, 备份里也有. */
import { readFileSync, rmSync } from 'node:fs';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeyRing } from '../people/key-ring.ts';
import { USUAL_RETENTION } from '../people/retention.ts';
import { openVault } from '../people/vault.ts';
import { makeBackup } from '../store/backup.ts';
import { openStore, type Store } from '../store/open.ts';
import { restoreBackup } from '../store/restore.ts';
import { newFolder } from '../testing/hall.ts';
import { openPhotos, type Photos } from './photos.ts';

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
