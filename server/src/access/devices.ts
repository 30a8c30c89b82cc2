/** Devices (设备): kiosks, displays, counter PCs and printers that somebody at the console has admitted. */
import type { DeviceKind } from '@yichuang/domain/actor';
import type { DeviceId, Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import type { DeviceIdentity } from './asker.ts';
import { digestOfToken, newCode, newToken } from './secret.ts';

export interface Device extends DeviceIdentity {
  /** Where it stands; empty where nobody has said it. */
  readonly place: string;
  readonly pairedAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface Admission {
  readonly deviceId: DeviceId;
  /** Kept by the device and nowhere else. */
  readonly token: string;
}

export interface Devices {
  list(): readonly Device[];
  admit(kind: DeviceKind, name: string, place: string, deviceId?: DeviceId): Admission;
  /** Another name, another place; false when there is no such device, or it was revoked. */
  change(deviceId: DeviceId, name: string, place: string): boolean;
  /** A new token for a device that is there; the old one is worth nothing from now on. */
  renew(deviceId: DeviceId): Admission;
  find(tokenDigest: Buffer): DeviceIdentity | null;
  /** The device has just asked something. */
  seen(deviceId: DeviceId): void;
  /** It asked something within the last minute: so is known to be there what holds no line. */
  isHeard(deviceId: DeviceId): boolean;
  /** False when there is no such device, or it was revoked before. */
  revoke(deviceId: DeviceId): boolean;
  /** When the device last asked something, since the hub started. */
  lastSeenAt(deviceId: DeviceId): Instant | null;
}

const HEARD_SECONDS = 60;

export function openDevices(database: Database, now: () => Instant): Devices {
  const all = database.prepare<[], Device>(
    'SELECT deviceId, kind, name, place, pairedAt, revokedAt FROM device ORDER BY kind, name, deviceId',
  );
  const insert = database.prepare(
    'INSERT INTO device (deviceId, kind, name, place, tokenDigest, pairedAt) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const change = database.prepare(
    'UPDATE device SET name = ?, place = ? WHERE deviceId = ? AND revokedAt IS NULL',
  );
  const setToken = database.prepare('UPDATE device SET tokenDigest = ? WHERE deviceId = ?');
  const find = database.prepare<[Buffer], DeviceIdentity>(
    'SELECT deviceId, kind, name FROM device WHERE tokenDigest = ? AND revokedAt IS NULL',
  );
  const revoke = database.prepare('UPDATE device SET revokedAt = ? WHERE deviceId = ? AND revokedAt IS NULL');
  const seen = new Map<DeviceId, Instant>();

  return {
    list: () => all.all(),
    admit: (kind, name, place, deviceId = `${kind}-${newCode(8)}` as DeviceId) => {
      const token = newToken();
      insert.run(deviceId, kind, name, place, digestOfToken(token), now());
      return { deviceId, token };
    },
    change: (deviceId, name, place) => change.run(name, place, deviceId).changes === 1,
    renew: (deviceId) => {
      const token = newToken();
      setToken.run(digestOfToken(token), deviceId);
      return { deviceId, token };
    },
    find: (tokenDigest) => find.get(tokenDigest) ?? null,
    seen: (deviceId) => {
      seen.set(deviceId, now());
    },
    isHeard: (deviceId) => (seen.get(deviceId) ?? '') > plusSeconds(now(), -HEARD_SECONDS),
    revoke: (deviceId) => revoke.run(now(), deviceId).changes === 1,
    lastSeenAt: (deviceId) => seen.get(deviceId) ?? null,
  };
}
