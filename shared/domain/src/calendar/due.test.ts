/** Due points: the vectors counted by hand, receipt out of hours, days and months, and hours of the hall. */
import { describe, expect, it } from 'vitest';
import { at, BASIS, basisWith, day, DUE_BY_HAND, HOURS } from './calendar.fixture.ts';
import { DEFAULT_DEADLINE_RULES, type DeadlineBasis } from './deadline-rules.ts';
import { dueAfter, dueOf, receivedOn } from './due.ts';
import { plusMonths } from './dates.ts';
import { LocalTime } from '../ids.ts';
import { officeHoursOf, openingAt } from './office-hours.ts';
import { type Limit, limitUntil, RunningLimit } from './running-limit.ts';

const workdays = (value: number): Limit => ({ value, unit: 'workingDay' });
const days = (value: number): Limit => ({ value, unit: 'calendarDay' });
const months = (value: number): Limit => ({ value, unit: 'month' });

const accepted = (date: string, limit: Limit, { time = '09:00', basis = BASIS } = {}) =>
  dueAfter({ kind: 'accepted', at: at(date, time) }, limit, basis);
const received = (date: string, time: string, limit: Limit, basis = BASIS) =>
  dueAfter({ kind: 'received', at: at(date, time) }, limit, basis);

describe('from the day of acceptance', () => {
  it.each(DUE_BY_HAND)('$accepted + $days → $due 17:30', ({ accepted: date, days: value, due }) => {
    expect(accepted(date, workdays(value))).toEqual({
      dueDate: due,
      dueAt: at(due, '17:30'),
      calendarRevision: 1,
      certain: due < '2026-12-28',
    });
  });

  it('holds for its day also in the evening of 延时服务', () => {
    expect(accepted('2026-11-23', workdays(1), { time: '18:40' }).dueDate).toBe('2026-11-24');
  });

  it('当场办结: the same day, the next working day when it comes out of hours', () => {
    expect(accepted('2026-11-23', workdays(0)).dueAt).toBe(at('2026-11-23', '17:30'));
    expect(accepted('2026-11-23', workdays(0), { time: '17:45' }).dueAt).toBe(at('2026-11-24', '17:30'));
    expect(accepted('2026-11-21', workdays(0)).dueDate).toBe('2026-11-23');
  });
});

describe('from the receipt of papers', () => {
  it.each([
    ['2026-09-24', '17:30', '2026-09-24', 'in the last minute'],
    ['2026-09-24', '17:31', '2026-09-28', 'after the last session, before 中秋节'],
    ['2026-10-03', '10:00', '2026-10-08', 'in 国庆节'],
    ['2026-10-10', '10:00', '2026-10-10', 'on a Saturday of 调休上班'],
  ])('%s %s counts as received on %s (%s)', (date, time, counted) => {
    expect(receivedOn(at(date, time), BASIS)).toBe(counted);
  });

  it('is a setting', () => {
    const asItIs = basisWith([], { ...DEFAULT_DEADLINE_RULES, lateReceiptRolls: false });
    expect(received('2026-02-20', '09:00', workdays(3)).dueDate).toBe('2026-02-27');
    expect(received('2026-02-20', '09:00', workdays(3), asItIs).dueDate).toBe('2026-02-26');
  });
});

describe('days and months', () => {
  it('roll off a day off', () => {
    expect(accepted('2026-09-01', days(30)).dueDate).toBe('2026-10-08');
    expect(accepted('2026-08-31', days(30)).dueDate).toBe('2026-09-30');
    expect(accepted('2026-07-01', months(3)).dueDate).toBe('2026-10-08');
    expect(accepted('2026-07-10', months(3)).dueDate).toBe('2026-10-10');
  });

  it('or do not, by the setting', () => {
    const basis = basisWith([], { ...DEFAULT_DEADLINE_RULES, lastDayRolls: false });
    expect(accepted('2026-09-01', days(30), { basis }).dueDate).toBe('2026-10-01');
    expect(accepted('2026-11-24', days(60), { basis })).toMatchObject({
      dueDate: '2027-01-23',
      certain: true,
    });
  });

  it('end on the same day of the month, or on its last', () => {
    const cases = [
      ['2026-01-31', 1, '2026-02-28'],
      ['2027-12-31', 2, '2028-02-29'],
      ['2026-08-31', 1, '2026-09-30'],
      ['2026-11-30', 3, '2027-02-28'],
      ['2026-02-28', 1, '2026-03-28'],
      ['2026-10-15', 15, '2028-01-15'],
    ] as const;
    for (const [from, value, due] of cases) expect(plusMonths(day(from), value)).toBe(due);
  });

  it('a limit given by its last day ends there', () => {
    expect(limitUntil(day('2026-11-23'), day('2026-11-20'))).toEqual(days(0));
    const fixed = limitUntil(day('2026-11-23'), day('2026-12-04'));
    expect(accepted('2026-11-23', fixed).dueDate).toBe('2026-12-04');
    expect(accepted('2026-11-23', limitUntil(day('2026-11-23'), day('2026-12-05'))).dueDate).toBe(
      '2026-12-07',
    );
  });
});

describe('certainty', () => {
  it('a limit that reaches a year not published says so', () => {
    expect(accepted('2026-12-21', workdays(4))).toMatchObject({ dueDate: '2026-12-25', certain: true });
    expect(accepted('2026-12-21', workdays(9))).toMatchObject({ dueDate: '2027-01-01', certain: false });
    expect(accepted('2026-12-07', days(30))).toMatchObject({ dueDate: '2027-01-06', certain: false });
    expect(accepted('2027-03-01', workdays(0)).certain).toBe(false);
  });

  it('every working day on the way is asked, also those of an extension', () => {
    expect(accepted('2026-04-15', workdays(6))).toMatchObject({ dueDate: '2026-04-23', certain: false });
    const basis = basisWith([], { ...DEFAULT_DEADLINE_RULES, lastDayRolls: false });
    const extended = RunningLimit.parse({
      startedOn: '2026-04-01',
      limit: days(10),
      extension: workdays(9),
      stops: [],
    });
    expect(dueOf(extended, basis)).toMatchObject({ dueDate: '2026-04-23', certain: false });
  });

  it('in days only the last one is asked', () => {
    const calendar = basisWith([
      { date: day('2027-01-06'), working: true, reasonId: 'closure', revision: 1 },
    ]);
    expect(accepted('2026-12-07', days(30), { basis: calendar }).certain).toBe(true);
  });

  it('a receipt on a day that may yet become a holiday is uncertain itself', () => {
    const local = basisWith([{ date: day('2026-04-23'), working: true, reasonId: 'closure', revision: 1 }]);
    expect(received('2026-04-22', '10:00', workdays(1), local).certain).toBe(false);
    expect(accepted('2026-04-22', workdays(1), { basis: local }).certain).toBe(true);
    const asItIs = { ...local, rules: { ...DEFAULT_DEADLINE_RULES, lateReceiptRolls: false } };
    expect(received('2026-04-22', '10:00', workdays(1), asItIs).certain).toBe(true);
  });
});

describe('the hall’s hours', () => {
  const hall = (over: Partial<Parameters<typeof officeHoursOf>[0]>): DeadlineBasis => ({
    ...BASIS,
    hours: officeHoursOf({ zoneOffsetMinutes: 480, week: [], specialDays: [], ...over }),
  });

  const ruledTo = (closesAt: string): DeadlineBasis => ({
    ...BASIS,
    rules: { ...BASIS.rules, closesAt: LocalTime.parse(closesAt) },
  });

  it('a short day ends early, whatever the order of its sessions', () => {
    const [morning, afternoon] = HOURS.week[0] ?? [];
    if (!morning || !afternoon) throw new Error('no sessions');
    const short = hall({ specialDays: [{ date: day('2026-11-24'), sessions: [morning] }] });
    const turned = hall({ week: [[afternoon, morning]] });
    expect(accepted('2026-11-23', workdays(1), { basis: short }).dueAt).toBe(at('2026-11-24', '12:00'));
    expect(accepted('2026-11-23', workdays(1), { basis: turned }).dueAt).toBe(at('2026-11-24', '17:30'));
    expect(openingAt(turned, day('2026-11-24'))).toBe(at('2026-11-24', '08:00'));
  });

  it('a make-up Sunday without sessions has those of Monday; a hall without any has the rule’s', () => {
    expect(accepted('2025-04-26', workdays(1), { basis: ruledTo('18:00') }).dueAt).toBe(
      at('2025-04-27', '17:30'),
    );
    const none = { ...hall({}), rules: ruledTo('18:00').rules };
    expect(accepted('2026-11-23', workdays(1), { basis: none }).dueAt).toBe(at('2026-11-24', '18:00'));
  });

  it('a hall shut by its sessions alone moves no limit', () => {
    const specialDays = [{ date: day('2026-11-24'), sessions: [] }];
    const { hours } = hall({ week: HOURS.week.map((day) => [...day]), specialDays });
    const shut = { ...ruledTo('18:00'), hours };
    expect(accepted('2026-11-23', workdays(1), { basis: shut }).dueAt).toBe(at('2026-11-24', '17:30'));
  });

  it('day and hour are the hall’s, in any zone', () => {
    const west = hall({ zoneOffsetMinutes: -600, week: HOURS.week.map((day) => [...day]) });
    const due = dueAfter({ kind: 'accepted', at: at('2026-11-24', '09:00') }, workdays(1), west);
    expect(due).toMatchObject({ dueDate: '2026-11-24', dueAt: '2026-11-25T03:30:00.000Z' });
  });
});
