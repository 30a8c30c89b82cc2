/** 黄金办件: recorded cases per release, replayed for ever. An event once written must mean the same in every later build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { END_STATES, LIVE_STATES, type Case } from '@yichuang/domain/casework/case';
import { deliveryEvents } from '@yichuang/domain/casework/delivery';
import { caseEvents } from '@yichuang/domain/casework/events';
import { handoverEvents } from '@yichuang/domain/casework/handover';
import type { Envelope } from '@yichuang/domain/event';
import { kindOf } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

const HERE = import.meta.dirname;
const sets = readdirSync(HERE).filter((name) => name.startsWith('cases-'));

const SCHEMAS: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  case: caseEvents,
  handover: handoverEvents,
  delivery: deliveryEvents,
};

it('at least one release is recorded', () => {
  expect(sets).toContain('cases-0.2');
});

describe.each(sets)('%s', (set) => {
  const events = rowsOf(set, 'events.jsonl') as readonly Envelope[];
  const states = rowsOf(set, 'states.jsonl') as readonly {
    readonly stream: string;
    readonly state: object;
  }[];

  it('every event still fits its schema', () => {
    expect(events.length).toBeGreaterThan(1_000);
    for (const { type, stream, payload } of events)
      expect(SCHEMAS[kindOf(stream)]?.[type]?.parse(payload)).toEqual(payload);
  });

  it('every way through a case is there', () => {
    const cases = states.filter(({ stream }) => kindOf(stream) === 'case').map(({ state }) => state as Case);
    const all = new Set(cases.map(({ status }) => status));
    expect([...LIVE_STATES, ...END_STATES].filter((status) => !all.has(status))).toEqual([]);
  });

  it('folds to the cases, lists and hand-outs that they were', () => {
    const folded = new Map<string, unknown>();
    for (const event of events) {
      const { fresh, evolve } = streamKindOf(kindOf(event.stream));
      folded.set(event.stream, evolve(folded.get(event.stream) ?? fresh(event.hallId, ''), event));
    }
    expect(folded.size).toBe(states.length);
    // What a later version knows beside it stands in no recorded state.
    for (const { stream, state } of states)
      expect({ stream, state: folded.get(stream) }).toMatchObject({ stream, state });
  });
});

function rowsOf(set: string, file: string): readonly unknown[] {
  const lines = readFileSync(join(HERE, set, file), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}
