/** What is the matter with a device (设备提醒): one alarm a part, and one alone for a terminal that is not heard. Pure. */
import type { DeviceAlarm, WatchSettings } from '@yichuang/protocol/devices';
import type { Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import type { Device } from '../access/devices.ts';
import type { WatchedPart } from './parts-board.ts';

export interface Heard {
  readonly connected: boolean;
  readonly lastSeenAt: Instant | null;
}

/** Admitted, and not heard for longer than the settings bear. */
export function isAway(
  { revokedAt, pairedAt }: Device,
  { connected, lastSeenAt }: Heard,
  now: Instant,
  { silentSeconds }: WatchSettings,
): boolean {
  if (connected || revokedAt !== null) return false;
  return plusSeconds(lastSeenAt ?? pairedAt, silentSeconds) < now;
}

export function deviceAlarms(
  device: Device,
  heard: Heard,
  parts: readonly WatchedPart[],
  now: Instant,
  settings: WatchSettings,
): readonly DeviceAlarm[] {
  const { deviceId, kind, name, place, revokedAt } = device;
  if (revokedAt !== null) return [];
  const about = { deviceId, name, place, unstable: false, condition: null, paperLeft: null };
  if (isAway(device, heard, now, settings)) {
    // Whether a device that never came is missed, only a person can say.
    if (heard.lastSeenAt === null) return [];
    const urgent = kind === 'kiosk' || kind === 'printer';
    const since = heard.lastSeenAt;
    return [{ ...about, key: deviceId, kind: 'silent', part: null, urgent, since }];
  }
  return parts.flatMap(({ part, fault, low }): DeviceAlarm[] => {
    const { partId, ready, condition, paperLeft } = part;
    const of = { ...about, key: `${deviceId} ${partId}`, part: { partId, kind: part.kind } };
    if (fault.raisedAt !== null) {
      const { raisedAt: since, unstable } = fault;
      return [{ ...of, kind: 'fault', urgent: !ready, condition, unstable, since }];
    }
    if (low.raisedAt === null) return [];
    return [{ ...of, kind: 'paperLow', urgent: false, paperLeft, since: low.raisedAt }];
  });
}
