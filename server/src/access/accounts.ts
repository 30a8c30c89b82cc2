/** Staff accounts (账号): a person's name, role and password, with the lock-out after wrong ones. */
import type { Power, StaffRole } from '@yichuang/domain/actor';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { AccountCard, NewAccount } from '@yichuang/protocol/api';
import type { Database } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { isLighter, type Passwords, type Strength } from './passwords.ts';

/** So many wrong passwords in a row lock the account, until somebody unlocks it or the time has passed. */
export const LOCK_AFTER = 5;
export const LOCK_MS = 15 * 60_000;

export interface Accounts {
  list(): readonly AccountCard[];
  find(accountId: AccountId): AccountCard | undefined;
  /** Undefined when the username is taken. */
  create(account: NewAccount): Promise<AccountCard | undefined>;
  /** One try at a time for each username, so that a hundred guesses at once are still counted one by one. */
  checkPassword(username: string, password: string): Promise<SignInOutcome>;
  setPassword(accountId: AccountId, password: string): Promise<void>;
  setDisabled(accountId: AccountId, disabled: boolean): void;
  setPowers(accountId: AccountId, powers: readonly Power[]): void;
  unlock(accountId: AccountId): void;
  /** Usernames whose password was kept more lightly than `strength`: a demo's, which are no secret. */
  lighterThan(strength: Strength): readonly string[];
}

export type SignInOutcome =
  | { readonly outcome: 'right'; readonly account: AccountCard }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'locked' }
  /** The password was right: only its owner is told. */
  | { readonly outcome: 'disabled' };

interface Row {
  readonly accountId: AccountId;
  readonly username: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly passwordHash: string;
  readonly failures: number;
  readonly lockedAt: Instant | null;
  readonly disabledAt: Instant | null;
  readonly departmentId: string | null;
  readonly powers: string;
}

export function openAccounts(database: Database, passwords: Passwords, now: () => Instant): Accounts {
  const all = database.prepare<[], Row>('SELECT * FROM account');
  const byId = database.prepare<[string], Row>('SELECT * FROM account WHERE accountId = ?');
  const byName = database.prepare<[string], Row>('SELECT * FROM account WHERE username = ?');
  const insert = database.prepare(
    `INSERT INTO account (accountId, username, displayName, role, passwordHash, createdAt, departmentId, powers)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING`,
  );
  const setHash = database.prepare(
    'UPDATE account SET passwordHash = ?, failures = 0, lockedAt = NULL WHERE accountId = ?',
  );
  const setFailures = database.prepare('UPDATE account SET failures = ?, lockedAt = ? WHERE accountId = ?');
  const setDisabled = database.prepare('UPDATE account SET disabledAt = ? WHERE accountId = ?');
  const setPowers = database.prepare('UPDATE account SET powers = ? WHERE accountId = ?');
  const tries = oneAtATime();

  const locked = (row: Row): boolean => row.lockedAt !== null && now() < plusMs(row.lockedAt, LOCK_MS);
  const card = (row: Row): AccountCard => ({
    accountId: row.accountId,
    username: row.username,
    displayName: row.displayName,
    role: row.role,
    locked: locked(row),
    disabled: row.disabledAt !== null,
    departmentId: row.departmentId,
    powers: JSON.parse(row.powers) as Power[],
  });

  async function tryPassword(username: string, password: string): Promise<SignInOutcome> {
    const row = byName.get(username);
    if (row && locked(row)) return { outcome: 'locked' };
    const right = await passwords.matches(row?.passwordHash ?? null, password);
    if (row === undefined) return { outcome: 'wrong' };
    if (right) {
      if (row.disabledAt !== null) return { outcome: 'disabled' };
      if (row.failures > 0) setFailures.run(0, null, row.accountId);
      return { outcome: 'right', account: card(row) };
    }
    // After a lock that ran out the count begins again.
    const failures = row.lockedAt === null ? row.failures + 1 : 1;
    setFailures.run(failures, failures >= LOCK_AFTER ? now() : null, row.accountId);
    return { outcome: failures >= LOCK_AFTER ? 'locked' : 'wrong' };
  }

  return {
    list: () => all.all().map(card).toSorted(byRoleThenName),
    find: (accountId) => {
      const row = byId.get(accountId);
      return row && card(row);
    },
    create: async (account) => {
      const accountId = randomUUID();
      const passwordHash = await passwords.hash(account.password);
      const { username, displayName, role, departmentId = null, powers = [] } = account;
      const kept = JSON.stringify(powers);
      const { changes } = insert.run(
        accountId,
        username,
        displayName,
        role,
        passwordHash,
        now(),
        departmentId,
        kept,
      );
      const row = changes === 1 ? byId.get(accountId) : undefined;
      return row && card(row);
    },
    checkPassword: (username, password) =>
      tries(username.toLowerCase(), () => tryPassword(username, password)),
    setPassword: async (accountId, password) => {
      setHash.run(await passwords.hash(password), accountId);
    },
    setDisabled: (accountId, disabled) => {
      setDisabled.run(disabled ? now() : null, accountId);
    },
    setPowers: (accountId, powers) => {
      setPowers.run(JSON.stringify(powers), accountId);
    },
    unlock: (accountId) => {
      setFailures.run(0, null, accountId);
    },
    lighterThan: (strength) =>
      all
        .all()
        .filter(({ passwordHash }) => isLighter(passwordHash, strength))
        .map(({ username }) => username),
  };
}

/** Runs the work of one key in the order in which it came; different keys do not wait for each other. */
function oneAtATime(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    const forget = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
}

/** 演示窗口2 before 演示窗口10. */
function byRoleThenName(one: AccountCard, other: AccountCard): number {
  if (one.role !== other.role) return one.role < other.role ? -1 : 1;
  return one.displayName.localeCompare(other.displayName, 'zh-CN', { numeric: true });
}
