import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, chainHash, followChain, type ChainedRow, type EventRow } from './chain.ts';

function row(seq: number, change: Partial<EventRow> = {}): EventRow {
  return {
    seq,
    hallId: 'H00',
    stream: 'hall/2026-11-23',
    version: seq,
    type: 'DayOpened',
    schema: 1,
    subject: null,
    at: '2026-11-23T00:00:00.000Z',
    by: '{"role":"hub"}',
    commandId: 'c',
    cause: null,
    payload: '{"名":"一"}',
    ...change,
  };
}

function chained(rows: readonly EventRow[]): ChainedRow[] {
  let previous = CHAIN_START;
  return rows.map((each) => {
    previous = chainHash(previous, each);
    return { ...each, hash: previous };
  });
}

describe('the hash chain', () => {
  it('is sha256 of the hash before and each column with its length in bytes', () => {
    const text = `${'00'.repeat(32)}1:13:H0015:hall/2026-11-231:19:DayOpened1:1-24:2026-11-23T00:00:00.000Z14:{"role":"hub"}1:c-13:{"名":"一"}`;
    expect(chainHash(CHAIN_START, row(1)).equals(createHash('sha256').update(text).digest())).toBe(true);
  });

  it('moving a letter from one column to the next is seen', () => {
    const one = chainHash(CHAIN_START, row(1, { type: 'AB', commandId: 'C' }));
    expect(one.equals(chainHash(CHAIN_START, row(1, { type: 'A', commandId: 'BC' })))).toBe(false);
    const none = chainHash(CHAIN_START, row(1, { subject: null }));
    expect(none.equals(chainHash(CHAIN_START, row(1, { subject: '' })))).toBe(false);
  });

  it.each([
    ['a changed payload', (rows: ChainedRow[]) => rows.with(1, { ...rows[1]!, payload: '{}' }), 2],
    ['a changed author', (rows: ChainedRow[]) => rows.with(2, { ...rows[2]!, by: '{}' }), 3],
    ['a missing event', (rows: ChainedRow[]) => rows.toSpliced(1, 1), 2],
    ['two in the wrong order', (rows: ChainedRow[]) => [rows[0]!, rows[2]!, rows[1]!, rows[3]!], 2],
    [
      'a hash that was made up',
      (rows: ChainedRow[]) => rows.with(3, { ...rows[3]!, hash: Buffer.alloc(32, 7) }),
      4,
    ],
  ])('%s is found', (_, change, brokenAt) => {
    const rows = chained([1, 2, 3, 4].map((seq) => row(seq)));
    expect(followChain(rows, CHAIN_START, 0)).toEqual({ events: 4, lastSeq: 4, brokenAt: null });
    expect(followChain(change(rows), CHAIN_START, 0).brokenAt).toBe(brokenAt);
  });
});
