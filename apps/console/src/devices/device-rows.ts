/** Devices as the console lists them (设备一览): their state in one word, and what they said of their latest slip. Pure. */
import type { Instant } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';
import type { DeviceCard } from '@yichuang/protocol/api';
import type { LastSlip } from '@yichuang/protocol/upkeep';
import { DEVICE_SILENT_SECONDS } from '../now/attention.ts';
import { byName } from '../table/sorted.ts';

export type DeviceState = 'connected' | 'recently' | 'away' | 'neverSeen' | 'revoked';

export interface DeviceRow extends DeviceCard {
  readonly state: DeviceState;
  readonly slip: LastSlip | null;
}

/** In the order in which somebody should look at them. */
export const STATES: readonly DeviceState[] = ['away', 'recently', 'neverSeen', 'connected', 'revoked'];

/** Whoever is missed comes first. */
export function deviceRows(
  devices: readonly DeviceCard[],
  slips: readonly LastSlip[],
  now: Instant,
): readonly DeviceRow[] {
  const byDevice = new Map(slips.map((slip) => [slip.deviceId, slip]));
  return devices
    .map((device) => ({
      ...device,
      state: stateOf(device, now),
      slip: byDevice.get(device.deviceId) ?? null,
    }))
    .toSorted(
      (one, other) =>
        STATES.indexOf(one.state) - STATES.indexOf(other.state) ||
        one.kind.localeCompare(other.kind) ||
        byName.compare(one.name, other.name),
    );
}

function stateOf({ revokedAt, connected, lastSeenAt }: DeviceCard, now: Instant): DeviceState {
  if (revokedAt !== null) return 'revoked';
  if (connected) return 'connected';
  if (lastSeenAt === null) return 'neverSeen';
  return secondsBetween(lastSeenAt, now) > DEVICE_SILENT_SECONDS ? 'away' : 'recently';
}
