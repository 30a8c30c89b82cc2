/** Who stands behind a request (谁在问): an account, a device, both, or the public. */
import type { Actor, DeviceKind, Power, Role, StaffRole } from '@yichuang/domain/actor';
import type { AccountId, CounterId, DeviceId } from '@yichuang/domain/ids';

export interface Asker {
  readonly account: AccountIdentity | null;
  readonly device: DeviceIdentity | null;
}

export interface AccountIdentity {
  readonly accountId: AccountId;
  readonly username: string;
  readonly displayName: string;
  readonly role: StaffRole;
  /** An official's; null for everybody else. */
  readonly departmentId: string | null;
  readonly powers: readonly Power[];
  /** The digest of the session's token, to end just this one. */
  readonly session: Buffer;
}

export interface DeviceIdentity {
  readonly deviceId: DeviceId;
  readonly kind: DeviceKind;
  readonly name: string;
}

export const PUBLIC: Asker = { account: null, device: null };

export function isPublic(asker: Asker): boolean {
  return asker.account === null && asker.device === null;
}

/** The roles that an asker has: the person's before the device's. */
export function rolesOf(asker: Asker): readonly (StaffRole | DeviceKind)[] {
  return [asker.account?.role, asker.device?.kind].filter((role) => role !== undefined);
}

/**
 * The actor of a command: acts in the first of the asker's roles that the command allows, and names account and device
 * both. Null = none of them may. `counterOf` finds the counter at which the account sits.
 */
export function actorFor(
  asker: Asker,
  allowed: readonly Role[],
  via: Actor['via'],
  counterOf: (accountId: AccountId) => CounterId | null,
): Actor | null {
  const role = rolesOf(asker).find((held) => allowed.includes(held));
  if (role === undefined) return null;
  return {
    role,
    account: asker.account?.accountId ?? null,
    device: asker.device?.deviceId ?? null,
    counter: asker.account ? counterOf(asker.account.accountId) : null,
    via,
  };
}
