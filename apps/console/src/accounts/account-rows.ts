/** Accounts as the console lists them (账号一览): which are shown, their state, who may change them. Pure. */
import type { Power, StaffRole } from '@yichuang/domain/actor';
import type { AccountCard } from '@yichuang/protocol/api';
import { byName } from '../table/sorted.ts';

export type Shown = StaffRole | 'all';
export type AccountState = 'ok' | 'locked' | 'disabled';

export function stateOf({ disabled, locked }: AccountCard): AccountState {
  if (disabled) return 'disabled';
  return locked ? 'locked' : 'ok';
}

export function matches({ displayName, username, role }: AccountCard, shown: Shown, typed: string): boolean {
  if (shown !== 'all' && role !== shown) return false;
  const words = typed.trim().toLowerCase();
  return `${displayName} ${username}`.toLowerCase().includes(words);
}

const ROLES = ['manager', 'operator', 'official', 'guide', 'clerk'];

/** Whoever is locked out comes first, then by role. */
export function inOrder(accounts: readonly AccountCard[]): readonly AccountCard[] {
  const locked = (account: AccountCard): number => Number(stateOf(account) === 'locked');
  return accounts.toSorted(
    (one, other) =>
      locked(other) - locked(one) ||
      ROLES.indexOf(one.role) - ROLES.indexOf(other.role) ||
      byName.compare(one.username, other.username),
  );
}

/** A manager's account is in a manager's hands only; the hub sees to it as well. */
export function mayChange(mine: StaffRole, { role }: AccountCard): boolean {
  return role !== 'manager' || mine === 'manager';
}

const POWERS: Readonly<Record<StaffRole, readonly Power[]>> = {
  clerk: ['decideAtOnce'],
  official: ['approve', 'inspect'],
  guide: [],
  // A manager inspects by the role itself.
  manager: [],
  operator: [],
  supervisor: [],
};

/** What can be given to somebody of that role (授权). */
export function powersFor(role: StaffRole): readonly Power[] {
  return POWERS[role];
}

/** What somebody of that role may make accounts for. */
export function rolesFor(mine: StaffRole, all: readonly StaffRole[]): readonly StaffRole[] {
  return all.filter((role) => role !== 'manager' || mine === 'manager');
}
