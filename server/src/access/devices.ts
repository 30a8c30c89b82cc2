/** Devices (设备): kiosks, displays, counter PCs and printers that somebody at the console has admitted. */
import type { DeviceKind } from '@yichuang/domain/actor';
import type { DeviceId, Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import type { DeviceIdentity } from './asker.ts';
import { digestOfToken, newCode, newToken } from './secret.ts';

export interface Device extends DeviceIdentity {
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
  admit(kind: DeviceKind, name: string, deviceId?: DeviceId): Admission;
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
    'SELECT deviceId, kind, name, pairedAt, revokedAt FROM device ORDER BY kind, name, deviceId',
  );
  const insert = database.prepare(
    'INSERT INTO device (deviceId, kind, name, tokenDigest, pairedAt) VALUES (?, ?, ?, ?, ?)',
  );
  const setToken = database.prepare('UPDATE device SET tokenDigest = ? WHERE deviceId = ?');
  const find = database.prepare<[Buffer], DeviceIdentity>(
    'SELECT deviceId, kind, name FROM device WHERE tokenDigest = ? AND revokedAt IS NULL',
  );
  const revoke = database.prepare('UPDATE device SET revokedAt = ? WHERE deviceId = ? AND revokedAt IS NULL');
  const seen = new Map<DeviceId, Instant>();

  return {
    list: () => all.all(),
    admit: (kind, name, deviceId = `${kind}-${newCode(8)}` as DeviceId) => {
      const token = newToken();
      insert.run(deviceId, kind, name, digestOfToken(token), now());
      return { deviceId, token };
    },
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
