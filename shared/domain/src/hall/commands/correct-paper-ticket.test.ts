/** 更正 and 划去: what was entered wrong is put right with its reason; nothing is deleted, everything is counted anew. */
import { describe, expect, it } from 'vitest';
import { DATE, gist, MORNING, staffed, type Outcome, type Stage, type Who } from '../../testing/stage.ts';
import type { HallId, Instant, TicketId } from '../../ids.ts';
import { dayFiguresOf } from '../../oversight/day-figures.ts';
import { isRejection } from '../../rejection.ts';
import { plusSeconds } from '../../time.ts';
import { newHall } from '../hall.ts';
import { secondsByCause, waitAccountOf } from '../waiting/wait-account.ts';

/** Minutes after 08:30. */
const at = (minutes: number): Instant => plusSeconds(MORNING, minutes * 60);
const finished = (calledAt: number, finishedAt: number, counterId = 'c1') => ({
  how: 'finished',
  counterId,
  calledAt: at(calledAt),
  finishedAt: at(finishedAt),
});
const line = (number: string, takenAt: number, end: object, more: object = {}) => ({
  number,
  zoneId: 'A',
  services: ['a1'],
  takenAt: at(takenAt),
  end,
  ...more,
});
const start = newHall('H00' as HallId, DATE);
const code = (outcome: Outcome): string => (isRejection(outcome) ? outcome.code : 'accepted');
const idOf = (hall: Stage, number: string): TicketId => {
  const ticket = hall.hall.paper.get(number);
  if (!ticket) throw new Error(number);
  return ticket.ticketId;
};

/** 11:30; ann has entered E001, the manager E002. */
function entered(): Stage {
  const hall = staffed().wait(180 * 60);
  hall.given('ann', 'recordPaperTicket', { date: DATE, ...line('E001', 5, finished(9, 20)) });
  hall.given('manager', 'recordPaperTicket', { date: DATE, ...line('E002', 6, finished(20, 40)) });
  return hall;
}
const corrects = (hall: Stage, who: Who, ticketId: TicketId, to: object): Outcome =>
  hall.when(who, 'correctPaperTicket', { date: DATE, ticketId, ...to, note: '登记表上写的是这样' });
const strikes = (hall: Stage, who: Who, ticketId: TicketId): Outcome =>
  hall.when(who, 'strikePaperTicket', { date: DATE, ticketId, note: '重复录了' });

describe('更正', () => {
  it('every field, the number too, which is free again; the fact before stays', () => {
    const hall = entered();
    const ticketId = idOf(hall, 'E001');
    const right = line('E007', 3, { how: 'noShow', counterId: 'c3', calledAt: at(12) }, { zoneId: 'B' });
    expect(gist(corrects(hall, 'manager', ticketId, { ...right, services: ['b1'] }))).toEqual([
      'PaperTicketCorrected',
    ]);
    expect(hall.hall.paper.get('E001')).toBeUndefined();
    expect(hall.hall.paper.get('E007')).toMatchObject({ ticketId, takenAt: at(3), recordedBy: 'ann' });
    expect([hall.hall.taken.get('A'), hall.hall.taken.get('B')]).toEqual([1, 1]);
    expect(hall.log.filter(({ subject }) => subject === ticketId).map(({ type }) => type)).toEqual([
      'PaperTicketRecorded',
      'PaperTicketCorrected',
    ]);
    hall.given('ann', 'recordPaperTicket', { date: DATE, ...line('E001', 5, { how: 'left' }) });
  });

  it('is held to the rules of entering, except against itself; and must change something', () => {
    const hall = entered();
    const [one, two] = [idOf(hall, 'E001'), idOf(hall, 'E002')];
    const tried = (ticketId: TicketId, to: object) => code(corrects(hall, 'manager', ticketId, to));
    expect(tried(one, line('E001', 5, finished(9, 20)))).toBe('PaperUnchanged');
    expect(tried(one, line('E002', 5, finished(9, 20)))).toBe('NumberSpent');
    expect(tried(one, line('E001', 5, finished(9, 25)))).toBe('CounterOverlap');
    expect(tried(one, line('E001', 10, finished(9, 20)))).toBe('CalledBeforeTaken');
    expect(tried(one, line('E001', 5, finished(9, 200)))).toBe('TimeInFuture');
    expect(tried('00000000-0000-7000-8000-0000000000ff' as TicketId, line('E001', 5, finished(9, 19)))).toBe(
      'PaperUnknown',
    );
    expect(tried(two, line('E002', 6, finished(21, 39)))).toBe('accepted');
  });

  it('by a clerk the own lines of the day only', () => {
    const hall = entered();
    const right = line('E001', 5, finished(9, 19));
    expect(code(corrects(hall, 'bo', idOf(hall, 'E001'), right))).toBe('PaperNotYours');
    expect(code(corrects(hall, 'ann', idOf(hall, 'E002'), line('E002', 6, { how: 'left' })))).toBe(
      'PaperNotYours',
    );
    expect(code(corrects(hall, 'ann', idOf(hall, 'E001'), right))).toBe('accepted');
    hall.wait(86_400);
    expect(code(strikes(hall, 'ann', idOf(hall, 'E001')))).toBe('PaperNotYours');
    expect(code(strikes(hall, 'operator', idOf(hall, 'E001')))).toBe('accepted');
    hall.wait(33 * 86_400);
    expect(code(strikes(hall, 'manager', idOf(hall, 'E002')))).toBe('TimeOutsideDay');
  });

  it('counts in figures and waits as it ought to have been, at any minute of the day', () => {
    const hall = entered();
    const ticketId = idOf(hall, 'E001');
    corrects(hall, 'manager', ticketId, line('E001', 2, finished(12, 18, 'c2')));
    expect(dayFiguresOf(hall.log, start, null)).toMatchObject({
      counts: { taken: 2, finished: 2 },
      waits: { called: 2, longest: 14 * 60 },
    });
    const half = dayFiguresOf(hall.log, start, at(15));
    expect(half.counts).toMatchObject({ taken: 2, finished: 0, serving: 1, waiting: 1 });
    const done = (counterId: string) =>
      dayFiguresOf(hall.log, start, null).counters.find((one) => one.counterId === counterId)?.finished;
    expect([done('c1'), done('c2')]).toEqual([1, 1]);
    const account = waitAccountOf(hall.log, start, ticketId, hall.at);
    expect(Object.fromEntries(secondsByCause(account?.stretches ?? []))).toEqual({
      paper: 600,
      serving: 360,
    });
  });
});

describe('划去', () => {
  it('counts nowhere any more, and its number may be entered again', () => {
    const hall = entered();
    const ticketId = idOf(hall, 'E001');
    expect(gist(strikes(hall, 'ann', ticketId))).toEqual(['PaperTicketStruck']);
    expect(dayFiguresOf(hall.log, start, null).counts).toMatchObject({ taken: 1, finished: 1 });
    expect(waitAccountOf(hall.log, start, ticketId, hall.at)).toBeNull();
    expect(code(strikes(hall, 'manager', ticketId))).toBe('PaperUnknown');
    hall.given('bo', 'recordPaperTicket', { date: DATE, ...line('E001', 5, finished(9, 20)) });
    expect(dayFiguresOf(hall.log, start, null).counts).toMatchObject({ taken: 2, finished: 2 });
  });
});
