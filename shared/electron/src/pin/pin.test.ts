import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPinGuard } from './pin-guard.ts';
import { hashPin, isPin, PinHash } from './pin-hash.ts';

const CHEAP = 1;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps a PIN so that it can be checked and not read', () => {
  const hash = hashPin('246810', CHEAP);
  expect(PinHash.safeParse(hash).success).toBe(true);
  expect(hash).not.toContain('246810');
  expect(hashPin('246810', CHEAP)).not.toBe(hash);
  expect([isPin('246810', hash), isPin('246811', hash), isPin('', hash)]).toEqual([true, false, false]);
});

it('locks after five wrong ones, for twice as long each time, and over a restart', () => {
  let now = 1_000_000;
  const open = () => openPinGuard(join(folder, 'tries.json'), hashPin('246810', CHEAP), () => now);
  let guard = open();
  const wrong = () => guard.enter('000000');
  expect([wrong(), wrong(), wrong(), wrong()].map((answer) => ('left' in answer ? answer.left : 0))).toEqual([
    4, 3, 2, 1,
  ]);
  expect(wrong()).toEqual({ outcome: 'locked', seconds: 60 });
  guard = open();
  expect(guard.enter('246810')).toEqual({ outcome: 'locked', seconds: 60 });
  now += 60_000;
  for (let tries = 0; tries < 4; tries += 1) wrong();
  expect(wrong()).toEqual({ outcome: 'locked', seconds: 120 });
  now += 120_000;
  expect(guard.enter('246810')).toEqual({ outcome: 'right' });
  expect(wrong()).toEqual({ outcome: 'wrong', left: 4 });
});
