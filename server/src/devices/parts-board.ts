/** What every terminal said of its parts (部件情况), in memory: after a restart of the hub they tell it again. */
import type { DeviceId, Instant } from '@yichuang/domain/ids';
import type { PartCard, PartReport, WatchSettings } from '@yichuang/protocol/devices';
import { hear, noTrouble, settle, type Trouble } from './trouble.ts';

/** A part with what is the matter with it. */
export interface WatchedPart {
  readonly part: PartCard;
  readonly fault: Trouble;
  readonly low: Trouble;
}

export interface PartsBoard {
  /** Whole: a part that is not named is there no more. */
  tell(deviceId: DeviceId, parts: readonly PartReport[]): void;
  of(deviceId: DeviceId): readonly WatchedPart[];
  forget(deviceId: DeviceId): void;
}

export interface PartsBoardOptions {
  readonly now: () => Instant;
  readonly settings: () => WatchSettings;
}

export function openPartsBoard({ now, settings }: PartsBoardOptions): PartsBoard {
  const byDevice = new Map<DeviceId, ReadonlyMap<string, WatchedPart>>();
  return {
    tell: (deviceId, parts) => {
      const [at, patience] = [now(), settings()];
      const before = byDevice.get(deviceId);
      const heard = parts.map((report): [string, WatchedPart] => {
        const { fault = noTrouble(at), low = noTrouble(at) } = before?.get(report.partId) ?? {};
        const watched = {
          part: { ...report, deviceId },
          fault: hear(fault, report.condition !== null || !report.ready, at, patience, isByHand(report)),
          low: hear(low, isLow(report, patience), at, patience),
        };
        return [report.partId, watched];
      });
      byDevice.set(deviceId, new Map(heard));
    },
    of: (deviceId) => {
      const [at, patience] = [now(), settings()];
      return [...(byDevice.get(deviceId)?.values() ?? [])].map(({ part, fault, low }) => ({
        part,
        fault: settle(fault, at, patience),
        low: settle(low, at, patience),
      }));
    },
    forget: (deviceId) => {
      byDevice.delete(deviceId);
    },
  };
}

/** What a hand does while it changes the roll. */
function isByHand({ condition }: PartReport): boolean {
  return condition === 'P-02' || condition === 'P-03';
}

/** By count or by sensor; an empty roll is a fault and not low. */
function isLow({ ready, paperLeft, paperNear }: PartReport, { paperLowAt }: WatchSettings): boolean {
  return ready && (paperNear === true || (paperLeft !== null && paperLeft <= paperLowAt));
}
