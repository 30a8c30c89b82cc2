/** 纸质一小时和补录:主机不在时用应急包叫号,恢复后照登记表录入,次序、等候、今日都按真实时间。 */
import { secondsByCause } from '@yichuang/domain/hall/waiting/wait-account';
import type { Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
  const rows = await manager.reads(`/api/paper-tickets?date=${hub.hall().date}`);
  expect(rows).toMatchObject([
    { number: 'E001', channel: 'paper', status: 'finished' },
    { number: 'E002' },
    { number: 'E003', status: 'abandoned' },
  ]);
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
