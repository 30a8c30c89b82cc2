import { mkdtempSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEDIA_BYTES } from '@yichuang/protocol/settings';
import { expect, test } from 'vitest';
import { openMediaStore } from './media-store.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const folder = (): string => mkdtempSync(join(tmpdir(), 'media-'));

async function* pieces(...all: Buffer[]): AsyncIterable<Buffer> {
  for (const piece of all) yield await Promise.resolve(piece);
}

test('keeps what its first bytes say it is, the same content once', async () => {
  const store = openMediaStore(folder());
  const kept = await store.keep(pieces(PNG, Buffer.from('picture')));
  expect(kept).toMatchObject({ outcome: 'kept', kind: 'picture', bytes: 15 });
  expect(await store.keep(pieces(PNG, Buffer.from('picture')))).toEqual(kept);
  const [name, ...more] = readdirSync(store.folder);
  expect([...store.ids(), ...more]).toEqual([name]);
  expect(readFileSync(join(store.folder, name ?? ''), 'latin1').endsWith('picture')).toBe(true);
});

test('refuses what is no picture or film, and one that is too large; nothing of it stays', async () => {
  const store = openMediaStore(folder());
  expect(await store.keep(pieces(Buffer.from('<html>')))).toEqual({ outcome: 'refused', why: 'kind' });
  expect(await store.keep(pieces())).toEqual({ outcome: 'refused', why: 'kind' });
  const large = Buffer.alloc(MEDIA_BYTES.picture);
  expect(await store.keep(pieces(PNG, large))).toEqual({ outcome: 'refused', why: 'tooLarge' });
  expect(readdirSync(store.folder)).toEqual([]);
});

test('what a power cut left half written is gone at the next start', () => {
  const data = folder();
  mkdirSync(join(data, 'media'));
  writeFileSync(join(data, 'media', 'half.part'), 'x');
  expect(readdirSync(openMediaStore(data).folder)).toEqual([]);
});
