import { expect, it } from 'vitest';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { DeviceId, Instant } from '@yichuang/domain/ids';
import { firstPrinter, printersOf } from './printers.ts';

const AT = '2026-11-23T00:00:00.000Z' as Instant;
const device = (
  deviceId: string,
  kind: DeviceCard['kind'],
  change: Partial<DeviceCard> = {},
): DeviceCard => ({
  deviceId: deviceId as DeviceId,
  kind,
  name: deviceId,
  place: '',
  pairedAt: AT,
  lastSeenAt: null,
  connected: true,
  away: false,
  revokedAt: null,
  parts: [],
  alarms: [],
  ...change,
});

it('导办台的机器在前,没连上的在后,显示屏和作废的不算', () => {
  const printers = printersOf([
    device('kiosk-1', 'kiosk'),
    device('display-1', 'display'),
    device('desk', 'printer'),
    device('old', 'printer', { revokedAt: AT }),
    device('broken', 'printer', { connected: false }),
  ]);
  expect(printers.map(({ printerId }) => printerId)).toEqual(['desk', 'kiosk-1', 'broken']);
  expect(firstPrinter(printers)).toBe('desk');
});

it('一台都没连上就先无纸', () => {
  expect(firstPrinter(printersOf([device('desk', 'printer', { connected: false })]))).toBeNull();
});
