import type { Decision } from '@yichuang/domain/hall/commands/close-day';
import type { TicketId } from '@yichuang/domain/ids';
import { gist, staffed, type Stage } from '@yichuang/domain/testing/stage';
import { describe, expect, test } from 'vitest';
import {
  closingOf,
  decideRest,
  decisionsToSend,
  restFor,
  type ClosingState,
  type Decisions,
} from './closing.ts';

/** A001 at counter 1, A002 missed, A003 and B001 waiting. */
function evening(): Stage {
  return staffed()
    .taken('a1', 'a1', 'a1', 'b1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .given('bo', 'callNext', { counterId: 'c2' })
    .given('bo', 'recallTicket', { counterId: 'c2' })
    .wait(130)
    .given('bo', 'markNoShow', { counterId: 'c2' });
}

function closing({ hall, at }: Stage, decisions: Decisions = new Map()): ClosingState {
  return closingOf(hall, decisions, at);
}

function numbers(rows: ClosingState['rows']): readonly string[] {
  return rows.map(({ number }) => number);
}

test('lists whoever is at a counter first, and the missed last', () => {
  const { rows, undecided, missed, openCounters } = closing(evening());
  expect(numbers(rows)).toEqual(['A001', 'A003', 'B001', 'A002']);
  expect(numbers(undecided)).toEqual(['A001', 'A003', 'B001']);
  expect({ missed, openCounters }).toEqual({ missed: 1, openCounters: 3 });
});

describe('decisions', () => {
  test('已办完 is for whoever is at a counter', () => {
    const may = Object.fromEntries(
      closing(evening()).rows.map((row) => [row.number, row.may.includes('finished')]),
    );
    expect(may).toEqual({ A001: true, A003: false, B001: false, A002: false });
  });

  test('the rest is decided without touching what was decided, nor the missed', () => {
    const staged = evening();
    const one = new Map<TicketId, Decision>([[staged.idOf('A003'), 'gaveUp']]);
    const all = decideRest(closing(staged, one).rows, one, 'nextDayPriority');
    const { undecided, decided, missed } = closing(staged, all);
    expect(undecided).toEqual([]);
    expect({ decided, missed }).toEqual({
      decided: { nextDayPriority: 2, gaveUp: 1, left: 0, finished: 0 },
      missed: 1,
    });
  });

  test('已办完 for the rest reaches only the counters', () => {
    const { rows } = closing(evening());
    expect([restFor(rows, 'finished'), restFor(rows, 'left')]).toEqual([1, 3]);
  });

  test('one that does not fit any more counts as undecided', () => {
    const staged = evening();
    const decisions = new Map<TicketId, Decision>([[staged.idOf('A001'), 'finished']]);
    expect(numbers(closing(staged, decisions).undecided)).toEqual(['A003', 'B001']);
    staged.given('ann', 'returnToQueue', { counterId: 'c1' });
    expect(numbers(closing(staged, decisions).undecided)).toContain('A001');
  });
});

test('what is sent closes the day', () => {
  const staged = evening();
  const decisions = decideRest(closing(staged).rows, new Map(), 'left');
  expect(gist(staged.when('manager', 'closeDay', { decisions: [] }))).toBe('PeopleStillWaiting');
  const sent = decisionsToSend(closing(staged, decisions).rows);
  expect(gist(staged.when('manager', 'closeDay', { decisions: sent }))).toContain('DayClosed');
});
