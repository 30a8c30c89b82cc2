/**
 * The hash chain (链): each event's hash covers the one before and the stored bytes of all its other columns, each with
 * its length in front, so that nothing can be changed, moved or left out without every later hash telling.
 */
import { hash } from 'node:crypto';

/** A row of `event` without its hash, exactly as stored. */
export interface EventRow {
  readonly seq: number;
  readonly hallId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly subject: string | null;
  readonly at: string;
  readonly by: string;
  readonly commandId: string;
  readonly cause: number | null;
  readonly payload: string;
}

export interface ChainedRow extends EventRow {
  readonly hash: Buffer;
}

/** Before the first event. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

export function chainHash(previous: Buffer, row: EventRow): Buffer {
  const text =
    previous.toString('hex') +
    number(row.seq) +
    sized(row.hallId) +
    sized(row.stream) +
    number(row.version) +
    sized(row.type) +
    number(row.schema) +
    sized(row.subject) +
    sized(row.at) +
    sized(row.by) +
    sized(row.commandId) +
    number(row.cause) +
    sized(row.payload);
  return hash('sha256', text, 'buffer');
}

/** Bytes and text, `3:A01`; nothing at all is `-`, which no length can be. */
function sized(text: string | null): string {
  return text === null ? '-' : `${Buffer.byteLength(text)}:${text}`;
}

function number(value: number | null): string {
  return value === null ? '-' : sized(String(value));
}

export interface ChainReport {
  readonly events: number;
  readonly lastSeq: number;
  /** The first event that is not what its hash says, or is missing. */
  readonly brokenAt: number | null;
}

/** Follows the chain over rows in order of seq, which begin right after the event with the hash `previous`. */
export function followChain(rows: Iterable<ChainedRow>, previous: Buffer, afterSeq: number): ChainReport {
  let last = previous;
  let seq = afterSeq;
  let events = 0;
  for (const row of rows) {
    if (row.seq !== seq + 1 || !chainHash(last, row).equals(row.hash))
      return { events, lastSeq: seq, brokenAt: seq + 1 };
    last = row.hash;
    seq = row.seq;
    events += 1;
  }
  return { events, lastSeq: seq, brokenAt: null };
}
