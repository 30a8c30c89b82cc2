/** Sessions (登录会话): a token stands for an account for one working day, also across restarts of the hub. */
import type { Power } from '@yichuang/domain/actor';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import type { AccountIdentity } from './asker.ts';
import { digestOfToken, newToken } from './secret.ts';

export const SESSION_MS = 16 * 3_600_000;

export interface Session {
  readonly account: AccountIdentity;
  readonly expiresAt: Instant;
}

export interface Sessions {
  /** Returns the token, which is kept nowhere. */
  open(accountId: AccountId): string;
  /** Null: unknown, ended, or the account is disabled. */
  find(tokenDigest: Buffer): Session | null;
  /** Whether the account has a session that counts, wherever it is. */
  isSignedIn(accountId: AccountId): boolean;
  end(session: Buffer): void;
  endAllOf(accountId: AccountId): void;
  /** All of them end so much later. */
  postpone(milliseconds: number): void;
}

type Row = Omit<AccountIdentity, 'powers'> & Pick<Session, 'expiresAt'> & { readonly powers: string };

export function openSessions(database: Database, now: () => Instant): Sessions {
  const insert = database.prepare(
    'INSERT INTO session (tokenDigest, accountId, openedAt, expiresAt) VALUES (?, ?, ?, ?)',
  );
  const find = database.prepare<[Buffer], Row>(
    `SELECT accountId, username, displayName, role, departmentId, powers, tokenDigest AS session, expiresAt
     FROM session JOIN account USING (accountId)
     WHERE tokenDigest = ? AND disabledAt IS NULL`,
  );
  const living = database.prepare<[AccountId, Instant], number>(
    `SELECT 1 FROM session JOIN account USING (accountId)
     WHERE accountId = ? AND expiresAt > ? AND disabledAt IS NULL LIMIT 1`,
  );
  const remove = database.prepare('DELETE FROM session WHERE tokenDigest = ?');
  const removeAll = database.prepare('DELETE FROM session WHERE accountId = ?');
  const all = database.prepare<[], { tokenDigest: Buffer; expiresAt: Instant }>(
    'SELECT tokenDigest, expiresAt FROM session',
  );
  const later = database.prepare('UPDATE session SET expiresAt = ? WHERE tokenDigest = ?');
  const removeOld = database.prepare('DELETE FROM session WHERE expiresAt <= ?');

  return {
    open: (accountId) => {
      const token = newToken();
      const at = now();
      removeOld.run(at);
      insert.run(digestOfToken(token), accountId, at, plusMs(at, SESSION_MS));
      return token;
    },
    find: (tokenDigest) => {
      const row = find.get(tokenDigest);
      if (!row) return null;
      const { expiresAt, powers, ...account } = row;
      return { account: { ...account, powers: JSON.parse(powers) as readonly Power[] }, expiresAt };
    },
    isSignedIn: (accountId) => living.get(accountId, now()) !== undefined,
    end: (session) => {
      remove.run(session);
    },
    postpone: (milliseconds) => {
      for (const { tokenDigest, expiresAt } of all.all())
        later.run(plusMs(expiresAt, milliseconds), tokenDigest);
    },
    endAllOf: (accountId) => {
      removeAll.run(accountId);
    },
  };
}
