import { expect, it } from 'vitest';
import { firstPrinter, printersOf } from './printers.ts';

type Device = Parameters<typeof printersOf>[0][number];
const AT = '2026-11-23T00:00:00.000Z';
const device = (deviceId: string, kind: string, change: Partial<Device> = {}): Device => ({
  deviceId,
  kind,
  name: deviceId,
  connected: true,
  revokedAt: null,
  ...change,
});

it('导办台的机器在前，没连上的在后，显示屏和作废的不算', () => {
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
