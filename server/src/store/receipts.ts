/** Receipts (回执): what became of a command, so that a retry gets the first outcome and nothing happens twice. */
import { createHmac, type KeyObject } from 'node:crypto';
import type { Actor } from '@yichuang/domain/actor';
import type { CommandId, Instant } from '@yichuang/domain/ids';
import type { WireRejection } from '@yichuang/protocol/socket';
import type { Database } from 'better-sqlite3';

/** Longer than any terminal's journal keeps a command. */
export const RECEIPT_DAYS = 35;

/** The events of an accepted command are in the log, from `firstSeq` to `lastSeq`; a rejection is kept whole. */
export type Receipt =
  | { readonly outcome: 'accepted'; readonly events: Span | null }
  | { readonly outcome: 'rejected'; readonly rejection: WireRejection };

/** Where events stand in the log, both included; those of reactions are among them. */
export interface Span {
  readonly firstSeq: number;
  readonly lastSeq: number;
}

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
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
}

export function openReceipts(database: Database): Receipts {
  const find = database.prepare<[CommandId], Row>(
    'SELECT actor, fingerprint, outcome, rejection, firstSeq, lastSeq FROM receipt WHERE commandId = ?',
  );
  const keep = database.prepare(
    `INSERT INTO receipt (commandId, actor, fingerprint, outcome, rejection, at, firstSeq, lastSeq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    find: ({ commandId, actor, fingerprint }) => {
      const row = find.get(commandId);
      if (!row) return null;
      if (row.actor !== actor || !row.fingerprint.equals(fingerprint)) return 'reused';
      const { rejection, firstSeq, lastSeq } = row;
      if (rejection !== null)
        return { outcome: 'rejected', rejection: JSON.parse(rejection) as WireRejection };
      const events = firstSeq === null || lastSeq === null ? null : { firstSeq, lastSeq };
      return { outcome: 'accepted', events };
    },
    keep: ({ commandId, actor, fingerprint }, receipt, at) => {
      const rejection = receipt.outcome === 'rejected' ? JSON.stringify(receipt.rejection) : null;
      const { firstSeq = null, lastSeq = null } = (receipt.outcome === 'accepted' && receipt.events) || {};
      keep.run(commandId, actor, fingerprint, receipt.outcome, rejection, at, firstSeq, lastSeq);
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

const SLICE = 500;

/**
 * Goes through all receipts, a slice at a call, and forgets those that are older than `before`; returns how many. An index
 * by time would cost every command a page.
 */
export function openForgetting(database: Database): (before: Instant) => number {
  const slice = database.prepare<[string], { commandId: CommandId; at: Instant }>(
    `SELECT commandId, at FROM receipt WHERE commandId > ? ORDER BY commandId LIMIT ${SLICE}`,
  );
  const forget = database.prepare<[Instant, string, string]>(
    'DELETE FROM receipt WHERE at < ? AND commandId > ? AND commandId <= ?',
  );
  let seen = '';
  return (before) => {
    const rows = slice.all(seen);
    const after = seen;
    seen = rows.length < SLICE ? '' : (rows.at(-1)?.commandId ?? '');
    const last = rows.at(-1)?.commandId;
    if (last === undefined || !rows.some(({ at }) => at < before)) return 0;
    return forget.run(before, after, last).changes;
  };
}
