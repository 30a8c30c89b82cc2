import type { DeviceId, Instant } from '@yichuang/domain/ids';
import type { DeviceAlarm, DeviceCard, PartCard } from '@yichuang/protocol/devices';
import { expect, test } from 'vitest';
import { deviceRows } from './device-rows.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const kiosk: DeviceCard = {
  deviceId: 'kiosk-1' as DeviceId,
  kind: 'kiosk',
  name: '1号取号机',
  place: '',
  pairedAt: NOW,
  lastSeenAt: null,
  connected: false,
  away: false,
  revokedAt: null,
  parts: [],
  alarms: [],
};

function part(change: Partial<PartCard> = {}): PartCard {
  return {
    deviceId: kiosk.deviceId,
    partId: 'slip-printer',
    kind: 'slipPrinter',
    model: 'epson-tm',
    connection: 'tcp 192.168.1.50:9100',
    ready: true,
    condition: null,
    evidence: 'processId',
    paperLeft: null,
    paperNear: null,
    since: NOW,
    ...change,
  };
}
const stateOf = (change: Partial<DeviceCard>): string | undefined =>
  deviceRows([{ ...kiosk, ...change }], [])[0]?.state;
const partStateOf = (change: Partial<PartCard>, device: Partial<DeviceCard> = {}): string | undefined =>
  deviceRows([{ ...kiosk, connected: true, parts: [part(change)], ...device }], [])[0]?.parts[0]?.state;

test.each<[Partial<DeviceCard>, string]>([
  [{ connected: true }, 'connected'],
  [{}, 'neverSeen'],
  [{ lastSeenAt: NOW }, 'recently'],
  [{ lastSeenAt: NOW, away: true }, 'away'],
  [{ connected: true, revokedAt: NOW }, 'revoked'],
])('%j is %s', (change, state) => {
  expect(stateOf(change)).toBe(state);
});

test('a terminal is as its worst part', () => {
  const parts = [part(), part({ partId: 'card-reader', condition: 'C-04' })];
  expect(stateOf({ connected: true, parts })).toBe('ailing');
  expect(stateOf({ connected: true, parts: [...parts, part({ ready: false, condition: 'P-02' })] })).toBe(
    'broken',
  );
});

test('a part is called well only when it says so itself', () => {
  expect(partStateOf({})).toBe('well');
  expect(partStateOf({ evidence: 'drained' })).toBe('well');
  expect(partStateOf({ evidence: 'mute' })).toBe('unproven');
  expect(partStateOf({ paperNear: true })).toBe('low');
  expect(partStateOf({}, { connected: false, away: true, lastSeenAt: NOW })).toBe('before');
  const low = { kind: 'paperLow', part: { partId: 'slip-printer', kind: 'slipPrinter' } } as DeviceAlarm;
  expect(partStateOf({ paperLeft: 41 }, { alarms: [low] })).toBe('low');
});

test('[case 42] a strip that only listens is never said to be well', () => {
  const strip = { kind: 'windowStrip', partId: 'strip', evidence: null } as const;
  expect(partStateOf(strip)).toBe('unproven');
  expect(partStateOf({ ...strip, evidence: 'status' })).toBe('well');
  expect(partStateOf({ ...strip, ready: false, condition: 'L-01' })).toBe('broken');
});

test('whoever is missed stands first, revoked ones last, and a slip with its terminal', () => {
  const slip = { deviceId: kiosk.deviceId, outcome: 'failed', condition: 'paperOut', at: NOW } as const;
  const gone = { ...kiosk, deviceId: 'gone' as DeviceId, revokedAt: NOW };
  const silent = { ...kiosk, deviceId: 'silent' as DeviceId, lastSeenAt: NOW, away: true };
  expect(
    deviceRows([gone, kiosk, silent], [slip]).map(({ deviceId, slip: last }) => [deviceId, last]),
  ).toEqual([
    ['silent', null],
    ['kiosk-1', slip],
    ['gone', null],
  ]);
});
