import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepMedia, restoreMedia } from './media-backup.ts';

const PICTURE = `${'0'.repeat(32)}.png`;

it('pictures and films lie beside the backups, and come back into a folder that lost them', () => {
  const root = mkdtempSync(join(tmpdir(), 'media-backup-'));
  const [data, other] = [join(root, 'data'), join(root, 'other')];
  const backups = join(data, 'backups');
  mkdirSync(join(data, 'media'), { recursive: true });
  writeFileSync(join(data, 'media', PICTURE), 'picture');
  writeFileSync(join(data, 'media', 'half.part'), 'half');
  keepMedia(data, backups);
  keepMedia(data, backups);
  expect(readdirSync(join(backups, 'media'))).toEqual([PICTURE]);
  restoreMedia(join(backups, 'hub-20261123T020000.db'), other);
  expect(readdirSync(join(other, 'media'))).toEqual([PICTURE]);
  rmSync(root, { recursive: true });
});

it('a hall without pictures, and a backup of one, want nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'media-backup-'));
  keepMedia(join(root, 'data'), join(root, 'data', 'backups'));
  restoreMedia(join(root, 'elsewhere', 'hub-20261123T020000.db'), join(root, 'data'));
  expect(readdirSync(root)).toEqual([]);
  rmSync(root, { recursive: true });
});
