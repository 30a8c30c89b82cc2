import type { DeviceId, Instant } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/api';
import { expect, test } from 'vitest';
import { deviceRows } from './device-rows.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const kiosk: DeviceCard = {
  deviceId: 'kiosk-1' as DeviceId,
  kind: 'kiosk',
  name: '1号取号机',
  pairedAt: NOW,
  lastSeenAt: null,
  connected: false,
  revokedAt: null,
};

test.each<[Partial<DeviceCard>, string]>([
  [{ connected: true }, 'connected'],
  [{}, 'neverSeen'],
  [{ lastSeenAt: '2026-11-23T00:55:00.000Z' as Instant }, 'recently'],
  [{ lastSeenAt: '2026-11-23T00:54:59.000Z' as Instant }, 'away'],
  [{ connected: true, revokedAt: NOW }, 'revoked'],
])('%j is %s', (change, state) => {
  expect(deviceRows([{ ...kiosk, ...change }], [], NOW)[0]?.state).toBe(state);
});

test('whoever is missed stands first, revoked ones last, and a slip with its terminal', () => {
  const slip = { deviceId: kiosk.deviceId, outcome: 'failed', condition: 'paperOut', at: NOW } as const;
  const gone = { ...kiosk, deviceId: 'gone' as DeviceId, revokedAt: NOW };
  const silent = {
    ...kiosk,
    deviceId: 'silent' as DeviceId,
    lastSeenAt: '2026-11-23T00:00:00.000Z' as Instant,
  };
  expect(
    deviceRows([gone, kiosk, silent], [slip], NOW).map(({ deviceId, slip: last }) => [deviceId, last]),
  ).toEqual([
    ['silent', null],
    ['kiosk-1', slip],
    ['gone', null],
  ]);
});
