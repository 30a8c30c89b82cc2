/** Pairing with a clock of its own: the code's ten minutes, the secret's one use. */
import type { DeviceId } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import { beforeEach, expect, it } from 'vitest';
import type { Devices } from './devices.ts';
import { openPairings, PAIRING_MS, type Pairings } from './pairings.ts';

const START = Date.parse('2026-11-23T01:00:00.000Z');
let now = START;
let admitted: string[] = [];
let pairings: Pairings;

const devices = {
  admit: (kind: string, name: string) => {
    admitted.push(`${kind} ${name}`);
    return { deviceId: 'kiosk-X' as DeviceId, token: 'the token' };
  },
} as unknown as Devices;

beforeEach(() => {
  now = START;
  admitted = [];
  pairings = openPairings(
    devices,
    () => instantOf(now),
    () => false,
  );
});

const ask = () => pairings.ask('kiosk', '1号取号机')!;

it('a code is six letters that nobody mistakes for another', () => {
  expect(ask().code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
});

it('waits, is approved under another name, is claimed once', () => {
  const { code, pairingSecret, expiresAt } = ask();
  expect(pairings.claim(pairingSecret)).toEqual({ state: 'waiting', expiresAt });
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
  expect(pairings.approve(typed, '大门口取号机')).toEqual({ kind: 'kiosk', name: '大门口取号机' });
  expect(pairings.claim(pairingSecret)).toMatchObject({ state: 'paired', token: 'the token' });
  expect(pairings.claim(pairingSecret)).toEqual({ state: 'unknown' });
  expect(admitted).toEqual(['kiosk 大门口取号机']);
});

it('after ten minutes neither the code nor the secret is known', () => {
  const { code, pairingSecret } = ask();
  now += PAIRING_MS - 1;
  expect(pairings.claim(pairingSecret).state).toBe('waiting');
  now += 1;
  expect(pairings.approve(code)).toBeUndefined();
  expect(pairings.claim(pairingSecret)).toEqual({ state: 'unknown' });
});

it('an approval too late is none: what was approved must be claimed in time as well', () => {
  const { code, pairingSecret } = ask();
  pairings.approve(code);
  now += PAIRING_MS;
  expect(pairings.claim(pairingSecret)).toEqual({ state: 'unknown' });
  expect(admitted).toEqual([]);
});

it('somebody else’s secret and a code that nobody shows get nothing', () => {
  const { code } = ask();
  pairings.approve(code);
  expect(pairings.claim('guessed')).toEqual({ state: 'unknown' });
  expect(pairings.approve('ABCDEF'.replace(code, 'XXXXXX'))).toBeUndefined();
});

it('at most 64 wait; room comes back with time', () => {
  for (let asked = 0; asked < 64; asked += 1) expect(ask()).toBeDefined();
  expect(pairings.ask('display', '又一个')).toBeUndefined();
  now += PAIRING_MS;
  expect(pairings.ask('display', '又一个')).toBeDefined();
});
