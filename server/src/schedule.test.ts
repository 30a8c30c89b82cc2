import { Rules } from '@yichuang/domain/hall/settings';
import { newHall } from '@yichuang/domain/hall/hall';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { afterEach, describe, expect, it } from 'vitest';
import { dayToOpen } from './schedule.ts';
import { testClock } from './testing/clock.ts';
import { HALL, openTestHall, RULES, wordOf, type TestHall, STAFF } from './testing/hall.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let hall: TestHall;
afterEach(() => hall.core.stop());

function statusOf(number: string): string | undefined {
  return [...hall.core.hall().tickets.values()].find((ticket) => ticket.number === number)?.status;
}

async function callOne(): Promise<number> {
  await hall.send('clerk', 'openCounter', { counterId: 'W1' });
  await hall.send('kiosk', 'takeTicket', { services: ['A-1'] });
  const call = await hall.send('clerk', 'callNext', { counterId: 'W1' });
  return call.outcome === 'accepted' ? (call.events.at(-1)?.seq ?? 0) : 0;
}

async function after(milliseconds: number): Promise<void> {
  hall.clock.pass(milliseconds);
  await hall.core.tick();
}

describe('the start of service is inferred', () => {
  it('120 s after the call when nobody says that it was heard', async () => {
    hall = await openTestHall();
    await callOne();
    await after(119_000);
    expect(statusOf('A001')).toBe('called');
    await after(1_000);
    expect(statusOf('A001')).toBe('serving');
    const started = hall.core.read.eventsAfter(0, 100, STAFF).events.at(-1);
    expect(started).toMatchObject({
      type: 'ServiceStarted',
      payload: { startInferred: true },
      by: { role: 'clock' },
    });
    expect(started?.cause).toBe(started!.seq - 1);
  });

  it('90 s after the speaker’s word', async () => {
    hall = await openTestHall();
    const callSeq = await callOne();
    const { ticketId } = [...hall.core.hall().tickets.values()][0]!;
    hall.clock.pass(10_000);
    await hall.send('display', 'reportAnnouncement', { ticketId, callSeq, outcome: 'spoken' });
    await after(89_000);
    expect(statusOf('A001')).toBe('called');
    await after(1_000);
    expect(statusOf('A001')).toBe('serving');
  });

  it('anew after a recall, and after a start of the hub', async () => {
    hall = await openTestHall();
    await callOne();
    await after(60_000);
    await hall.send('clerk', 'recallTicket', { counterId: 'W1' });
    await after(119_000);
    expect(statusOf('A001')).toBe('called');
    await hall.core.stop();
    hall.clock.pass(HOUR);
    hall = await openTestHall({ data: hall.data, clock: hall.clock });
    await after(60_000);
    expect(statusOf('A001')).toBe('called');
    await after(60_000);
    expect(statusOf('A001')).toBe('serving');
  });

  it('never when the visitor was sent back or went away', async () => {
    hall = await openTestHall();
    await callOne();
    await hall.send('clerk', 'returnToQueue', { counterId: 'W1' });
    expect(
      hall.core.tables.prepare(`SELECT count(*) FROM due WHERE command = 'startService'`).pluck().get(),
    ).toBe(0);
    await after(300_000);
    expect(statusOf('A001')).toBe('waiting');
  });
});

describe('the day', () => {
  it('opens half an hour before the first session, by the clock', async () => {
    hall = await openTestHall({ clock: testClock('2026-11-22T22:00:00.000Z') });
    expect(hall.core.hall().phase).toBe('unopened');
    await after(2 * HOUR - MINUTE);
    expect(hall.core.hall().phase).toBe('unopened');
    await after(MINUTE);
    expect(hall.core.hall()).toMatchObject({ phase: 'open', date: '2026-11-23' });
  });

  it('who still waits at 23:30 is settled by the system; the next morning is a new stream', async () => {
    hall = await openTestHall();
    await hall.send('kiosk', 'takeTicket', { services: ['A-1'] });
    await after(15 * HOUR);
    expect(hall.core.hall().phase).toBe('open');
    await after(30 * MINUTE);
    expect(hall.core.hall().phase).toBe('closed');
    expect(hall.core.read.leftovers('2026-11-23' as LocalDate)).toMatchObject([
      { number: 'A001', ending: 'bySystem' },
    ]);
    await after(9 * HOUR);
    expect(hall.core.hall()).toMatchObject({ phase: 'open', date: '2026-11-24' });
    expect(hall.core.events.firstSeqOf('hall/2026-11-24')).not.toBeNull();
    expect(hall.core.read.lastDayBefore('2026-11-24' as LocalDate)).toBe('2026-11-23');
    const first = await hall.send('kiosk', 'takeTicket', { services: ['A-1'] });
    expect(first).toMatchObject({ events: [{ payload: { number: 'A001' } }] });
  });

  it('a day that nobody closed is closed at the next start, and today opens at once', async () => {
    hall = await openTestHall();
    await hall.core.stop();
    hall.clock.pass(25 * HOUR);
    hall = await openTestHall({ data: hall.data, clock: hall.clock });
    expect(hall.core.hall()).toMatchObject({ phase: 'open', date: '2026-11-24' });
  });

  it('who is known by a document is forgotten when the day closes', async () => {
    hall = await openTestHall();
    hall.core.tables.exec(
      `INSERT INTO visitor (day, digest, visitorId) VALUES ('2026-11-23', x'01', '00000000-0000-4000-8000-000000000001')`,
    );
    expect(wordOf(await hall.send('manager', 'closeDay', { decisions: [] }))).toBe('DayClosed');
    expect(hall.core.tables.prepare('SELECT count(*) FROM visitor').pluck().get()).toBe(0);
  });

  it('closed by hand it stays closed', async () => {
    hall = await openTestHall();
    await hall.send('manager', 'closeDay', { decisions: [] });
    await after(HOUR);
    expect(hall.core.hall().phase).toBe('closed');
    expect(wordOf(await hall.send('manager', 'openDay', { date: '2026-11-23' }))).toBe(
      'DayOpened SettingsApplied',
    );
  });

  it.each([
    ['at noon', '2026-11-23T04:00:00.000Z', {}, '2026-11-23'],
    ['in the evening', '2026-11-23T09:30:00.000Z', {}, null],
    ['in the evening of a demo', '2026-11-23T09:30:00.000Z', { alwaysOpen: true }, '2026-11-23'],
    [
      'on a holiday',
      '2026-11-23T04:00:00.000Z',
      { specialDays: [{ date: '2026-11-23', sessions: [] }] },
      null,
    ],
  ])('a hub that starts %s', async (_, now, change, opens) => {
    const rules = { ...RULES, ...change } as Rules;
    expect(dayToOpen(newHall(HALL, '2026-11-22' as LocalDate), rules, now as Instant)).toBe(opens);
  });
});

describe('午间值班 by the clock', () => {
  const NOON = [{ weekdays: [1], from: '12:00', to: '14:30', counterIds: ['W1'] }];
  const withShifts = async (shifts: object): Promise<void> => {
    hall.core.settings.put(Rules.parse({ ...RULES, dutyModes: [{ modeId: 'noon', shifts }] }));
    expect(wordOf(await hall.send('manager', 'applySettings'))).toBe('SettingsApplied');
  };
  const onDuty = () => hall.core.hall().duty?.counterIds ?? null;

  it('begins and ends at the hours of the settings; the counter serves everybody meanwhile', async () => {
    hall = await openTestHall();
    await withShifts(NOON);
    await after(4 * HOUR - 1_000);
    expect(onDuty()).toBeNull();
    await after(1_000);
    expect(onDuty()).toEqual(['W1']);
    const began = hall.core.read.eventsAfter(0, 100, STAFF).events.at(-1);
    expect(began).toMatchObject({ type: 'DutyBegan', by: { role: 'clock' }, payload: { modeId: 'noon' } });
    await after(2.5 * HOUR);
    expect(onDuty()).toBeNull();
    expect(
      hall.core.tables.prepare(`SELECT count(*) FROM due WHERE command = 'switchDuty'`).pluck().get(),
    ).toBe(0);
  });

  it('is not begun again when a person ended it, nor ended when a person chose another', async () => {
    hall = await openTestHall();
    await withShifts(NOON);
    await after(4 * HOUR);
    await hall.send('guide', 'switchDuty', { modeId: null });
    hall.core.settings.put({ ...hall.core.hall().rules, undoSeconds: 20 });
    await hall.send('manager', 'applySettings');
    await after(HOUR);
    expect(onDuty()).toBeNull();
    await hall.send('guide', 'switchDuty', { modeId: 'noon', counterIds: ['W2'] });
    expect(onDuty()).toEqual(['W2']);
  });

  it('a shift that is new begins in the middle; one that is over does not begin at all', async () => {
    hall = await openTestHall();
    hall.clock.pass(5 * HOUR);
    await withShifts(NOON);
    await after(1_000);
    expect(onDuty()).toEqual(['W1']);
    await hall.send('guide', 'switchDuty', { modeId: null });
    await withShifts([{ ...NOON[0], from: '14:00', to: '14:10' }]);
    await after(1.5 * HOUR);
    const { events } = hall.core.read.eventsAfter(0, 100, STAFF);
    expect(events.filter(({ type }) => type === 'DutyBegan')).toHaveLength(1);
  });
});

describe('a clock that jumped', () => {
  it.each([
    ['ahead', 6 * HOUR],
    ['back', -6 * HOUR],
  ])(
    '%s: recorded; nothing happens by time and `at` goes on evenly until an operator confirms',
    async (_, jump) => {
      hall = await openTestHall();
      await callOne();
      hall.clock.jump(jump);
      await after(1_000);
      expect(hall.core.hall().clockSuspect).toBe(true);
      await after(HOUR);
      expect(statusOf('A001')).toBe('called');
      const { events } = hall.core.read.eventsAfter(0, 100, STAFF);
      expect(events.at(-1)).toMatchObject({
        type: 'ClockSuspected',
        payload: { jumpMs: jump },
        at: '2026-11-23T00:00:01.000Z',
      });
      expect(events.filter(({ type }) => type === 'ClockSuspected')).toHaveLength(1);
      const taken = await hall.send('kiosk', 'takeTicket', { services: ['A-1'] });
      expect(taken).toMatchObject({ outcome: 'accepted', events: [{ at: '2026-11-23T01:00:01.000Z' }] });

      await hall.send('operator', 'confirmClock');
      expect(hall.core.hall().clockSuspect).toBe(false);
      await after(3 * MINUTE);
      expect(hall.core.hall().clockSuspect).toBe(false);
    },
  );
});
