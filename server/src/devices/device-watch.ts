/** How every admitted device is (设备值守): its line, its parts, and what is the matter with it now. */
import { isAwaited } from '@yichuang/domain/hall/opening-time';
import type { DeviceId } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { Access } from '../access/access.ts';
import type { Core } from '../core.ts';
import type { Gateway } from '../realtime/gateway.ts';
import { deviceAlarms, isAway } from './alarms.ts';
import { openPartsBoard, type PartsBoard } from './parts-board.ts';
import { openWatchSettings, type WatchSettingsStore } from './watch-settings.ts';

export interface DeviceWatch {
  readonly settings: WatchSettingsStore;
  cards(): readonly DeviceCard[];
  /** A terminal says how its parts are: whole. */
  readonly tell: PartsBoard['tell'];
}

export interface DeviceWatchParts {
  readonly core: Core;
  readonly access: Access;
  readonly gateway: () => Gateway | null;
}

export function openDeviceWatch({ core, access, gateway }: DeviceWatchParts): DeviceWatch {
  const { devices } = access;
  const settings = openWatchSettings(core.tables, core.now);
  const board = openPartsBoard({ now: core.now, settings: settings.latest });
  access.onRevoked((revoked) => {
    if ('deviceId' in revoked) board.forget(revoked.deviceId);
  });
  return {
    settings,
    tell: (deviceId, parts) => board.tell(deviceId, parts),
    cards: () => {
      const holding = gateway()?.connectedDevices() ?? new Set<DeviceId>();
      const [now, patience] = [core.now(), settings.latest()];
      const awaited = isAwaited(core.hall(), core.settings.latest(), now);
      return devices.list().map((device) => {
        // An evaluator asks again and again, it holds no line.
        const connected =
          holding.has(device.deviceId) || (device.kind === 'evaluator' && devices.isHeard(device.deviceId));
        const heard = { connected, lastSeenAt: devices.lastSeenAt(device.deviceId) };
        const parts = board.of(device.deviceId);
        return {
          ...device,
          ...heard,
          away: isAway(device, heard, now, patience),
          parts: parts.map(({ part }) => part),
          alarms: awaited ? [...deviceAlarms(device, heard, parts, now, patience)] : [],
        };
      });
    },
  };
}
