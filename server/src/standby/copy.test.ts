import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATABASE_FILE, openStore, type Store } from '../store/open.ts';
import { openCopy, type Copy } from './copy.ts';
import { openFeed, type Feed, type Tail } from './feed.ts';

const NOW = '2026-11-23T02:00:00.000Z' as Instant;

let root: string;
let store: Store;
let feed: Feed;
let second: string;
let copy: Copy;
let generations: Set<string>;
let monotonic: number;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'copy-'));
  second = join(root, 'second');
  store = openStore(join(root, 'first'));
  monotonic = 0;
  generations = new Set();
  store.tables.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT');
  feed = openFeed(store, () => monotonic);
  await base();
});
afterEach(() => {
  store.close();
  rmSync(root, { recursive: true, force: true });
});

async function base(): Promise<void> {
  const { generation, stream } = feed.base();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  rmSync(second, { recursive: true, force: true });
  openStore(second).close();
  writeFileSync(join(second, DATABASE_FILE), Buffer.concat(chunks));
  copy = openCopy(second);
  copy.begin(generation);
}

/** What the standby is told next, as it goes over the line. */
function told(): Tail {
  const { generation, from } = copy.position()!;
  generations.add(generation);
  const tail = feed.tail(generation, from, NOW);
  if (tail === null) throw new Error('a new base is needed');
  return { ...tail, bytes: Buffer.from(tail.bytes) };
}

function pull(): void {
  for (;;) {
    const { bytes, next } = told();
    expect(copy.append(bytes, next, bytes.length === 0 && next === null ? NOW : null)).toBe(true);
    if (bytes.length === 0 && next === null) return;
  }
}

const write = (id: number, kilobytes: number): void =>
  void store
    .log()
    .prepare('INSERT OR REPLACE INTO thing VALUES (?, randomblob(?))')
    .run(id, kilobytes * 1024);

function things(folder: string): readonly unknown[] {
  const database = new Database(join(folder, DATABASE_FILE), { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT id, hex(body) FROM thing ORDER BY id').all();
  } finally {
    database.close();
  }
}

it('has every commit after each pull, over many generations of the write-ahead file', () => {
  for (let round = 0; round < 40; round += 1) {
    for (let one = 0; one < 10; one += 1) write((round * 7 + one) % 90, 60);
    if (round % 5 === 4)
      store
        .log()
        .prepare('DELETE FROM thing WHERE id % 3 = ?')
        .run(round % 3);
    pull();
    expect(things(second)).toEqual(things(join(root, 'first')));
  }
  expect(generations.size).toBeGreaterThan(3);
  expect(feed.copied()).toMatchObject({ copiedAt: NOW });
});

it('an answer that was lost on its way is given once more, also when the file was begun anew meanwhile', () => {
  write(1, 100);
  pull();
  for (let id = 2; id < 60; id += 1) write(id, 60);
  // Read, and the file checkpointed for it; nothing of it arrived.
  while (told().bytes.length > 0 && copy.position()!.from < 1_000_000) {
    const { bytes, next } = told();
    copy.append(bytes, next, null);
  }
  const lost = told();
  write(99, 1);
  write(100, 1);
  expect(told().bytes.length).toBeGreaterThanOrEqual(lost.bytes.length);
  pull();
  expect(things(second)).toEqual(things(join(root, 'first')));
});

it('bytes that were changed or are not the next ones are refused, and change nothing', () => {
  write(1, 20);
  pull();
  write(2, 20);
  const { bytes } = told();
  for (const at of [5, 30, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(copy.append(changed, null, null)).toBe(false);
  }
  expect(copy.append(bytes.subarray(0, -1), null, null)).toBe(false);
  expect(things(second)).toHaveLength(1);
  expect(copy.append(bytes, null, null)).toBe(true);
  expect(copy.append(bytes, null, null)).toBe(false);
  expect(things(second)).toHaveLength(2);
});

it('a power cut among the pages: the next start puts them in', () => {
  write(1, 20);
  pull();
  const [state, file] = ['copy.json', DATABASE_FILE].map((name) => join(second, name)) as [string, string];
  const before = { state: readFileSync(state), file: readFileSync(file) };
  write(2, 200);
  const { bytes, next } = told();
  // What is to be put in is on disk before the first page.
  rmSync(file);
  expect(() => copy.append(bytes, next, null)).toThrow('ENOENT');
  writeFileSync(state, before.state);
  writeFileSync(file, before.file);
  copy = openCopy(second);
  expect(things(second)).toEqual(things(join(root, 'first')));
  pull();
});

it('a standby that is gone is waited for no longer, and needs a new base', async () => {
  write(1, 20);
  pull();
  monotonic = 61_000;
  feed.tick(monotonic);
  for (let id = 2; id < 200; id += 1) write(id, 60);
  expect(() => pull()).toThrow('a new base');
  await base();
  pull();
  expect(things(second)).toEqual(things(join(root, 'first')));
});
