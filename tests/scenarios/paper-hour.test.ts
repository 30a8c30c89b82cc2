/** 纸质一小时和补录:主机不在时用应急包叫号,恢复后照登记表录入,次序、等候、今日都按真实时间。 */
import { secondsByCause } from '@yichuang/domain/hall/waiting/wait-account';
import type { Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyHub } from '@yichuang/server/audit/verify';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';

let hall: HallDay;

beforeEach(async () => {
  hall = await demoHall();
});
afterEach(() => hall.close());

/** Minutes after `from`. */
const after = (from: Instant, minutes: number): Instant => plusSeconds(from, minutes * 60);

it('一小时用纸叫号，补录后：查号一秒不差，谁先叫说得清，今日算上真实时间，号不会重', async () => {
  const window5 = await hall.window(5);
  const { hub } = hall.hub;
  const held = await hall.take('general-C');
  const from = hub.core.now();
  await hall.pass({ minutes: 60 });
  const manager = await hall.staff('manager');
  const line = (number: string, takenAt: number, end: object) => ({
    date: hub.hall().date,
    number,
    zoneId: 'C',
    services: ['general-C'],
    takenAt: after(from, takenAt),
    end,
  });
  const finished = (called: number, done: number) => ({
    how: 'finished',
    counterId: window5.counterId,
    calledAt: after(from, called),
    finishedAt: after(from, done),
  });
  // Typed in any order.
  await manager.does('recordPaperTicket', line('E002', 6, finished(20, 35)));
  await manager.does('recordPaperTicket', line('E001', 5, finished(8, 20)));
  await manager.does('recordPaperTicket', line('E003', 7, { how: 'left' }));
  expect(await manager.isRefused('recordPaperTicket', line('E002', 6, finished(40, 45)))).toMatchObject({
    code: 'NumberSpent',
  });
  expect(await manager.isRefused('recordPaperTicket', line('E004', 6, finished(10, 15)))).toMatchObject({
    code: 'CounterOverlap',
  });
  expect(await manager.isRefused('recordPaperTicket', line('E004', 6, finished(55, 90)))).toMatchObject({
    code: 'TimeInFuture',
  });

  const { account } = await manager.reads('/api/tickets/E002/wait');
  expect(account).toMatchObject({ isPaper: true, calledBefore: [{ number: 'E001', why: 'earlier' }] });
  expect(Object.fromEntries(secondsByCause(account.stretches))).toEqual({ paper: 840, serving: 900 });
  const compared = await manager.reads(`/api/tickets/${held.number}/compared?with=E001`);
  expect(compared).toMatchObject({ first: { number: 'E001' }, why: 'paper' });

  const figures = await manager.reads('/api/figures');
  expect(figures.counts).toMatchObject({ taken: 4, finished: 2, waiting: 1, abandoned: 1 });
  expect(figures.waits).toMatchObject({ called: 2, longest: 840 });
  const { rows, struck } = await manager.reads(`/api/paper-tickets?date=${hub.hall().date}`);
  expect(rows).toMatchObject([
    { line: { number: 'E001', end: { how: 'finished' } }, changes: [] },
    { line: { number: 'E002' } },
    { line: { number: 'E003', end: { how: 'left' } } },
  ]);
  expect(struck).toEqual([]);
  // The living queue did not move, and machines go on with their own numbers.
  expect(await window5.next()).toBe(held.number);
  expect((await hall.take('general-C')).number).toBe('C002');
});

it('昨天的纸质号今天补录，算在昨天', async () => {
  const day = hall.hub.hub.hall().date;
  const window5 = await hall.window(5);
  const from = hall.hub.hub.core.now();
  await hall.until('23:31');
  await hall.until('08:30');
  const manager = await hall.staff('manager');
  await manager.does('recordPaperTicket', {
    date: day,
    number: 'E001',
    zoneId: 'C',
    services: ['general-C'],
    takenAt: after(from, 5),
    end: {
      how: 'finished',
      counterId: window5.counterId,
      calledAt: after(from, 8),
      finishedAt: after(from, 20),
    },
  });
  const yesterday = await manager.reads(`/api/figures?date=${day}`);
  expect(yesterday.counts).toMatchObject({ taken: 1, finished: 1 });
  expect((await manager.reads('/api/figures')).counts.taken).toBe(0);
  expect((await manager.reads(`/api/tickets/E001/wait?date=${day}`)).account.firstCalledAt).toBe(
    after(from, 8),
  );
});

it('录错的能更正，没有的事能划去：谁、什么时候、为什么都留着，查号和今日按更正后的算', async () => {
  const window5 = await hall.window(5);
  const { hub } = hall.hub;
  const from = hub.core.now();
  await hall.pass({ minutes: 60 });
  const manager = await hall.staff('manager');
  const { date } = hub.hall();
  const { counterId } = window5;
  const line = (number: string, takenAt: number, called: number, done: number) => ({
    number,
    zoneId: 'C',
    services: ['general-C'],
    takenAt: after(from, takenAt),
    end: { how: 'finished', counterId, calledAt: after(from, called), finishedAt: after(from, done) },
  });
  for (const one of [line('E001', 5, 8, 20), line('E002', 6, 20, 35), line('E003', 7, 36, 40)])
    await manager.does('recordPaperTicket', { date, ...one });
  const day = () => manager.reads(`/api/paper-tickets?date=${date}`);
  const [first, second] = (await day()).rows as readonly { readonly ticketId: string }[];
  await manager.does('correctPaperTicket', {
    date,
    ticketId: first?.ticketId,
    ...line('E009', 2, 10, 19),
    note: '号码和时间看错了',
  });
  await manager.does('strikePaperTicket', { date, ticketId: second?.ticketId, note: '重复录了' });
  const { rows, struck, people } = await day();
  expect(rows).toMatchObject([
    { line: { number: 'E003' }, changes: [] },
    {
      line: { number: 'E009', takenAt: after(from, 2) },
      changes: [{ kind: 'corrected', words: '号码和时间看错了', before: { number: 'E001' } }],
    },
  ]);
  expect(struck).toMatchObject([
    { line: { number: 'E002' }, changes: [{ kind: 'struck', words: '重复录了' }] },
  ]);
  expect(Object.keys(people)).toEqual([rows[1].changes[0].by]);

  expect((await manager.reads('/api/tickets/E009')).ticket).toMatchObject({
    takenAt: after(from, 2),
    firstCalledAt: after(from, 10),
  });
  const { account } = await manager.reads('/api/tickets/E009/wait');
  expect(Object.fromEntries(secondsByCause(account.stretches))).toEqual({ paper: 480, serving: 540 });
  const { events, notes } = await manager.reads('/api/tickets/E009/life');
  expect(events).toMatchObject([{ type: 'PaperTicketRecorded' }, { type: 'PaperTicketCorrected' }]);
  expect(notes).toMatchObject([{ text: '号码和时间看错了' }]);
  expect((await manager.reads('/api/figures')).counts).toMatchObject({ taken: 2, finished: 2 });
  // Read tables are what the log says.
  expect(verifyHub(hub.core.tables.name).sound).toBe(true);
});

it('窗口人员只能更正自己当天录的', async () => {
  const window5 = await hall.window(5);
  const window6 = await hall.window(6);
  const { hub } = hall.hub;
  const from = hub.core.now();
  await hall.pass({ minutes: 30 });
  const { date } = hub.hall();
  const left = { zoneId: 'C', services: ['general-C'], takenAt: after(from, 5), end: { how: 'left' } };
  await window5.does('recordPaperTicket', { date, number: 'E001', ...left });
  const [row] = (await window5.reads(`/api/paper-tickets?date=${date}`)).rows;
  const wrong = { date, ticketId: row.ticketId, note: '没有这个人' };
  expect(await window6.isRefused('strikePaperTicket', wrong)).toMatchObject({ code: 'PaperNotYours' });
  await window5.does('strikePaperTicket', wrong);
  expect((await window5.reads(`/api/paper-tickets?date=${date}`)).rows).toEqual([]);
});
