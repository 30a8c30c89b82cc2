import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMediaFollower, type MediaFollower } from './media-follower.ts';

const FILM = Buffer.alloc(2_500_000, 'film');
const nameOf = (content: Buffer, ending: string): string =>
  `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.${ending}`;
const film = nameOf(FILM, 'mp4');

let data: string;
let asked: (readonly [from: number, to: number])[];
let told: (number | null)[];
let breaksAt: number;
let content: Buffer;
let follower: MediaFollower;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'media-follower-'));
  [asked, told, breaksAt, content] = [[], [], Infinity, FILM];
  follower = openMediaFollower({
    data,
    listed: async (missing) => {
      told.push(missing);
      return Promise.resolve([{ mediaId: film, bytes: content.length }]);
    },
    piece: async (_mediaId, from, to) => {
      if (from >= breaksAt) throw new Error('the line is down');
      asked.push([from, to]);
      return Promise.resolve(content.subarray(from, to + 1));
    },
    pauseMs: 0,
  });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const pull = (): Promise<void> => follower.pull(new AbortController().signal);
const here = (): readonly string[] => readdirSync(join(data, 'media'));

it('brings a film piece by piece, and says how many are missing', async () => {
  expect(follower.missing()).toBe(null);
  await pull();
  expect(readFileSync(join(data, 'media', film)).equals(FILM)).toBe(true);
  expect(asked).toHaveLength(3);
  await pull();
  expect(asked).toHaveLength(3);
  expect(told).toEqual([null, 0]);
});

it('goes on where a broken line left off, and shows nothing half', async () => {
  breaksAt = 1_048_576;
  await expect(pull()).rejects.toThrow('the line is down');
  expect(here()).toEqual([`${film}.part`]);
  expect(follower.missing()).toBe(1);
  breaksAt = Infinity;
  await pull();
  expect(asked.map(([from]) => from)).toEqual([0, 1_048_576, 2_097_152]);
  expect(here()).toEqual([film]);
});

it('does not keep what is not what its name says, and brings it anew', async () => {
  content = Buffer.alloc(FILM.length, 'lies');
  await expect(pull()).rejects.toThrow('damaged');
  expect(here()).toEqual([]);
  content = FILM;
  await pull();
  expect(here()).toEqual([film]);
});

it('leaves alone what is here already', async () => {
  mkdirSync(join(data, 'media'));
  writeFileSync(join(data, 'media', film), FILM);
  await pull();
  expect(asked).toEqual([]);
});
