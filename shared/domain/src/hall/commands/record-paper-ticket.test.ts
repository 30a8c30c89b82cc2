/** 补录: the lines of the 排队登记表, entered after the paper hour with their true times. */
import { describe, expect, it } from 'vitest';
import { DATE, gist, MORNING, staffed, stage, type Outcome, type Stage } from '../../testing/stage.ts';
import type { HallId, Instant } from '../../ids.ts';
import { dayFiguresOf } from '../../oversight/day-figures.ts';
import { isRejection } from '../../rejection.ts';
import { plusSeconds } from '../../time.ts';
import { decodeHall, encodeHall } from '../codec.ts';
import { newHall } from '../hall.ts';
import { secondsByCause, waitAccountOf } from '../waiting/wait-account.ts';
import { whyFirst } from '../waiting/why-first.ts';

/** Minutes after 08:30. */
const at = (minutes: number): Instant => plusSeconds(MORNING, minutes * 60);
const finished = (calledAt: number, finishedAt: number, counterId = 'c1') => ({
  how: 'finished',
  counterId,
  calledAt: at(calledAt),
  finishedAt: at(finishedAt),
});
const line = (number: string, takenAt: number, end: object, more: object = {}) => ({
  date: DATE,
  number,
  zoneId: 'A',
  services: ['a1'],
  takenAt: at(takenAt),
  end,
  ...more,
});
const start = newHall('H00' as HallId, DATE);

/** 11:30, and the hub is back. */
const back = (): Stage => staffed().wait(180 * 60);
const entered = (hall: Stage, ...lines: object[]): Stage => {
  for (const one of lines) hall.given('manager', 'recordPaperTicket', one);
  return hall;
};
const code = (outcome: Outcome): string => (isRejection(outcome) ? outcome.code : 'accepted');

describe('a line', () => {
  it('is one fact, moves no living number and stands in the copy of every follower', () => {
    const hall = back().taken('a1');
    const before = hall.hall.lines;
    expect(gist(hall.when('operator', 'recordPaperTicket', line('E001', 5, finished(9, 20))))).toEqual([
      'PaperTicketRecorded',
    ]);
    expect(hall.hall.lines).toBe(before);
    expect(hall.hall.tickets.size).toBe(1);
    expect(hall.hall.taken.get('A')).toBe(2);
    expect(decodeHall(encodeHall(hall.hall)).paper.get('E001')?.end).toEqual(finished(9, 20));
  });

  it.each([
    ['NotAPaperNumber', line('A001', 5, finished(9, 20))],
    ['NotAPaperNumber', line('E201', 5, finished(9, 20))],
    ['NotAPaperNumber', line('E000', 5, finished(9, 20))],
    ['ZoneUnknown', line('E001', 5, finished(9, 20), { zoneId: 'X' })],
    ['ServiceUnknown', line('E001', 5, finished(9, 20), { services: ['a1', 'x'] })],
    ['CounterUnknown', line('E001', 5, finished(9, 20, 'c9'))],
    ['TimeInFuture', line('E001', 5, finished(170, 181))],
    ['TimeOutsideDay', line('E001', -61, finished(9, 20))],
    ['CalledBeforeTaken', line('E001', 10, finished(9, 20))],
    ['CalledBeforeTaken', line('E001', 10, { how: 'noShow', counterId: 'c1', calledAt: at(9) })],
    ['FinishedBeforeCalled', line('E001', 5, finished(9, 8))],
    ['DayNotOpen', line('E001', 5, { how: 'left' }, { date: '2026-11-22' })],
  ])('is not believed: %s', (expected, payload) => {
    expect(code(back().when('manager', 'recordPaperTicket', payload))).toBe(expected);
  });

  it('cannot be there twice, nor two people at one counter at once; one may end as the next begins', () => {
    const hall = entered(back(), line('E001', 5, finished(9, 20)));
    const tried = (payload: object) => code(hall.when('manager', 'recordPaperTicket', payload));
    expect(tried(line('E001', 6, finished(30, 40)))).toBe('NumberSpent');
    expect(hall.when('manager', 'recordPaperTicket', line('E002', 6, finished(19, 40)))).toMatchObject({
      code: 'CounterOverlap',
      details: { number: 'E001', counterId: 'c1' },
    });
    expect(tried(line('E002', 6, finished(10, 12, 'c2')))).toBe('accepted');
    expect(tried(line('E003', 6, finished(20, 40)))).toBe('accepted');
    expect(tried(line('E004', 6, finished(5, 9)))).toBe('CalledBeforeTaken');
    expect(tried(line('E004', 5, finished(5, 9)))).toBe('accepted');
  });

  it('settles an emergency call of the same number', () => {
    const hall = back();
    hall.given('ann', 'recordEmergencyCall', { counterId: 'c1', number: 'E007', calledAt: at(60) });
    expect(hall.hall.flaggedCalls.get('E007')?.flag).toBe('numberUnknown');
    entered(hall, line('E007', 50, finished(60, 70)));
    expect(hall.hall.flaggedCalls.size).toBe(0);
  });

  it('of a day on which no hub was there brings the settings with it; not of a day long past', () => {
    const hall = stage({ open: false });
    hall.at = plusSeconds(MORNING, 86_400);
    expect(gist(hall.when('manager', 'recordPaperTicket', line('E001', 5, finished(9, 20))))).toEqual([
      'SettingsApplied',
      'PaperTicketRecorded',
    ]);
    expect(hall.hall.phase).toBe('unopened');
    const late = stage({ open: false });
    late.at = plusSeconds(MORNING, 33 * 86_400);
    expect(code(late.when('manager', 'recordPaperTicket', line('E001', 5, finished(9, 20))))).toBe(
      'TimeOutsideDay',
    );
  });
});

describe('a sheet', () => {
  const sheet = (...lines: object[]): object => ({
    date: DATE,
    lines: lines.map(({ date: _date, ...one }: { readonly date?: string }) => one),
  });
  const enters = (hall: Stage, ...lines: object[]) =>
    hall.when('manager', 'recordPaperSheet', sheet(...lines));

  it('is entered whole, each line against those above it', () => {
    const hall = back();
    const lines = [line('E001', 5, finished(9, 20)), line('E002', 6, finished(20, 40))];
    expect(gist(enters(hall, ...lines))).toEqual(['PaperTicketRecorded', 'PaperTicketRecorded']);
    expect(new Set([...hall.hall.paper.values()].map(({ ticketId }) => ticketId)).size).toBe(2);
  });

  it('or not at all', () => {
    const hall = back();
    const good = line('E001', 5, finished(9, 20));
    expect(code(enters(hall, good, line('E001', 6, { how: 'left' })))).toBe('NumberSpent');
    expect(code(enters(hall, good, line('E002', 6, finished(19, 30))))).toBe('CounterOverlap');
    expect(code(enters(hall, good, line('E002', 6, finished(5, 8))))).toBe('CalledBeforeTaken');
    expect(hall.hall.paper.size).toBe(0);
  });
});

describe('what is asked afterwards', () => {
  const day = (): Stage =>
    entered(
      back(),
      line('E003', 10, finished(40, 55)),
      line('E001', 5, finished(9, 20)),
      line('E002', 6, finished(20, 40)),
      line('E004', 12, { how: 'noShow', counterId: 'c1', calledAt: at(56) }),
      line('E005', 13, { how: 'left' }),
    );
  const idOf = (hall: Stage, number: string) => {
    const ticket = hall.hall.paper.get(number);
    if (!ticket) throw new Error(number);
    return ticket.ticketId;
  };

  it('the wait adds up to the second, in whatever order the lines were typed', () => {
    const hall = day();
    const account = waitAccountOf(hall.log, start, idOf(hall, 'E003'), hall.at);
    expect(account).toMatchObject({
      number: 'E003',
      isPaper: true,
      atTaking: { ahead: 1 },
      firstCalledAt: at(40),
      calledBefore: [{ number: 'E002', counterId: 'c1', why: 'earlier' }],
      ended: { state: 'finished', at: at(55) },
    });
    expect(Object.fromEntries(secondsByCause(account?.stretches ?? []))).toEqual({
      paper: 1_800,
      serving: 900,
    });
    expect(waitAccountOf(hall.log, start, idOf(hall, 'E005'), hall.at)?.firstCalledAt).toBeNull();
  });

  it('somebody who held a number of the machine sees the paper numbers that went first', () => {
    const hall = staffed()
      .taken('a1')
      .wait(180 * 60);
    entered(hall, line('E001', 5, finished(9, 20)));
    const account = waitAccountOf(hall.log, start, hall.idOf('A001'), hall.at);
    expect(account?.calledBefore).toMatchObject([{ number: 'E001', at: at(9), why: 'paper' }]);
    const comparison = whyFirst(hall.log, start, hall.idOf('A001'), idOf(hall, 'E001'));
    expect(comparison).toMatchObject({ first: { number: 'E001' }, second: { number: 'A001' }, why: 'paper' });
  });

  it('two paper numbers are compared by their times', () => {
    const hall = day();
    const compared = (one: string, other: string) =>
      whyFirst(hall.log, start, idOf(hall, one), idOf(hall, other))?.why;
    expect(compared('E003', 'E002')).toBe('earlier');
    expect(compared('E001', 'E004')).toBe('notThereYet');
    expect(whyFirst(hall.log, start, idOf(hall, 'E005'), idOf(hall, 'E001'))).toMatchObject({
      first: { number: 'E001' },
      second: { number: 'E005', calledAt: null },
    });
  });

  it('the figures count it when it happened, also as of a minute before it was typed', () => {
    const hall = day();
    const figures = (until: Instant | null) => dayFiguresOf(hall.log, start, until);
    expect(figures(null).counts).toMatchObject({ taken: 5, finished: 3, missed: 1, abandoned: 2 });
    expect(figures(null).waits).toMatchObject({ called: 4, longest: 44 * 60 });
    expect(figures(at(30)).counts).toMatchObject({
      taken: 5,
      finished: 1,
      serving: 1,
      waiting: 2,
      abandoned: 1,
    });
    expect(figures(at(30)).counters.find(({ counterId }) => counterId === 'c1')?.finished).toBe(1);
    expect(figures(null).hours).toMatchObject([
      { hour: 8, taken: 5, finished: 1 },
      { hour: 9, finished: 2 },
    ]);
  });
});
