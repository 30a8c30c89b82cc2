/** Access (出入): who there is, what they are known by, and the word to everybody concerned when that ends. */
import type { AccountId, DeviceId, Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { openAccounts, type Accounts } from './accounts.ts';
import { PUBLIC, type Asker, type DeviceIdentity } from './asker.ts';
import type { Credentials } from './credentials.ts';
import { openDevices, type Devices } from './devices.ts';
import { openKnownTokens, type Known } from './known-tokens.ts';
import { openPairings, type ApprovesAtOnce, type Pairings } from './pairings.ts';
import type { Passwords } from './passwords.ts';
import { openSessions, type Sessions } from './sessions.ts';

/** Whose access ended: everybody known by it is to be disconnected at once. */
export type Revoked =
  | { readonly accountId: AccountId; readonly session?: Buffer }
  | { readonly deviceId: DeviceId };

export interface Access {
  readonly accounts: Accounts;
  readonly devices: Devices;
  readonly sessions: Sessions;
  readonly pairings: Pairings;
  /** Null: a token was shown that is worth nothing (any more). Old cookies alone are simply not seen. */
  askerOf(credentials: Credentials): Asker | null;
  signOut(accountId: AccountId, session: Buffer): void;
  /** Every session of the account ends. */
  signOutEverywhere(accountId: AccountId): void;
  changeDevice(deviceId: DeviceId, name: string, place: string): boolean;
  revokeDevice(deviceId: DeviceId): boolean;
  /** Every session lasts so much longer: in a demo, time is let by. */
  postponeSessions(milliseconds: number): void;
  readonly onRevoked: (listener: (revoked: Revoked) => void) => () => void;
}

export interface AccessOptions {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly now: () => Instant;
  readonly approvesAtOnce: ApprovesAtOnce;
}

export function openAccess({ database, passwords, now, approvesAtOnce }: AccessOptions): Access {
  const accounts = openAccounts(database, passwords, now);
  const devices = openDevices(database, now);
  const sessions = openSessions(database, now);
  const pairings = openPairings(devices, now, approvesAtOnce);
  const listeners = new Set<(revoked: Revoked) => void>();
  const tokens = openKnownTokens((digest) => {
    const session = sessions.find(digest);
    if (session) return { ...session, device: null };
    const device = devices.find(digest);
    return device && { account: null, device };
  }, now);
  const deviceOf = (known: Known | null): DeviceIdentity | null => {
    if (known?.device) devices.seen(known.device.deviceId);
    return known?.device ?? null;
  };
  const tell = (revoked: Revoked): void => {
    tokens.forget();
    for (const listener of listeners) listener(revoked);
  };

  return {
    accounts,
    devices,
    sessions,
    pairings,
    askerOf: ({ bearer, session, device }) => {
      if (bearer === null) {
        if (session === null && device === null) return PUBLIC;
        return {
          account: session === null ? null : (tokens.identityOf(session)?.account ?? null),
          device: device === null ? null : deviceOf(tokens.identityOf(device)),
        };
      }
      const known = tokens.identityOf(bearer);
      return known && { account: known.account, device: deviceOf(known) };
    },
    signOut: (accountId, session) => {
      sessions.end(session);
      tell({ accountId, session });
    },
    signOutEverywhere: (accountId) => {
      sessions.endAllOf(accountId);
      tell({ accountId });
    },
    postponeSessions: (milliseconds) => {
      sessions.postpone(milliseconds);
      tokens.forget();
    },
    changeDevice: (deviceId, name, place) => {
      // Requests carry the name that was looked up before.
      tokens.forget();
      return devices.change(deviceId, name, place);
    },
    revokeDevice: (deviceId) => {
      const revoked = devices.revoke(deviceId);
      if (revoked) tell({ deviceId });
      return revoked;
    },
    onRevoked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
