/** Receipts (回执): what became of a command, so that a retry gets the first outcome and nothing happens twice. */
import { createHmac, type KeyObject } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import type { CommandId, Instant } from '@yichuang/domain/ids';
import type { WireRejection } from '@yichuang/protocol/socket';
import type { Database } from 'better-sqlite3';

/** Longer than any terminal's journal keeps a command. */
export const RECEIPT_DAYS = 35;

/** The events of an accepted command are in the log; a rejection is kept whole. */
export type Receipt =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'rejected'; readonly rejection: WireRejection };

/** What identifies a retry: the same somebody with the same wish. */
export interface Claim {
  readonly commandId: CommandId;
  readonly actor: string;
  readonly fingerprint: Buffer;
}

export interface Receipts {
  /** `reused`: the id stands for another wish, or for somebody else's. */
  find(claim: Claim): Receipt | 'reused' | null;
  keep(claim: Claim, receipt: Receipt, at: Instant): void;
}

interface Row {
  readonly actor: string;
  readonly fingerprint: Buffer;
  readonly outcome: Receipt['outcome'];
  readonly rejection: string | null;
}

export function openReceipts(database: Database): Receipts {
  const find = database.prepare<[CommandId], Row>(
    'SELECT actor, fingerprint, outcome, rejection FROM receipt WHERE commandId = ?',
  );
  const keep = database.prepare(
    'INSERT INTO receipt (commandId, actor, fingerprint, outcome, rejection, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    find: ({ commandId, actor, fingerprint }) => {
      const row = find.get(commandId);
      if (!row) return null;
      if (row.actor !== actor || !row.fingerprint.equals(fingerprint)) return 'reused';
      if (row.rejection === null) return { outcome: 'accepted' };
      return { outcome: 'rejected', rejection: JSON.parse(row.rejection) as WireRejection };
    },
    keep: ({ commandId, actor, fingerprint }, receipt, at) => {
      const rejection = receipt.outcome === 'rejected' ? JSON.stringify(receipt.rejection) : null;
      keep.run(commandId, actor, fingerprint, receipt.outcome, rejection, at);
    },
  };
}

/** The person and the device; not the way they came by, which may differ from one try to the next. */
export function actorKey({ account, device, role }: Actor): string {
  return `${account ?? ''}/${device ?? ''}/${account === null && device === null ? role : ''}`;
}

/**
 * Keyed, because a payload may hold few enough possibilities to be guessed from a plain digest. Null: the payload is
 * nested so deep that it cannot be written down.
 */
export function fingerprintOf(key: KeyObject, name: string, payload: unknown): Buffer | null {
  const text = textOf(payload);
  return text === null ? null : createHmac('sha256', key).update(name).update('\n').update(text).digest();
}

function textOf(payload: unknown): string | null {
  try {
    return JSON.stringify(payload) ?? '';
  } catch {
    return null;
  }
}

/** Removes receipts older than `before`, a bounded number at a time; says how many. */
export function forgetReceipts(database: Database, before: Instant): number {
  return database
    .prepare(
      'DELETE FROM receipt WHERE commandId IN (SELECT commandId FROM receipt WHERE at < ? ORDER BY at LIMIT 500)',
    )
    .run(before).changes;
}
