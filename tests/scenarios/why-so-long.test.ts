/** 争议:上星期二的两个号,和一次 70 分钟的等候,一分钟说清楚。 */
import { secondsByCause } from '@yichuang/domain/hall/waiting/wait-account';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';

let hall: HallDay;

beforeEach(async () => {
  hall = await demoHall();
});
afterEach(() => hall.close());

it('过了几天再问：那天的两个号谁先叫、为什么；不说出优先的依据', async () => {
  const guide = await hall.staff('guide1');
  const window5 = await hall.window(5);
  const ordinary = await hall.take('general-C');
  await hall.pass({ minutes: 1 });
  const elder = await hall.take('general-C');
  await guide.does('grantPriority', { ticketId: elder.ticketId, groundId: 'elder-seen' });
  await hall.pass({ minutes: 2 });
  expect(await window5.next()).toBe(elder.number);
  const date = hall.hub.hub.hall().date;
  await hall.until('23:31');
  await hall.until('08:30');
  await hall.until('23:31');
  await hall.until('08:30');
  const later = await hall.staff('guide1');
  const path = `/api/tickets/${ordinary.number}/compared?with=${elder.number}&date=${date}`;
  const comparison = await later.reads(path);
  expect(comparison).toMatchObject({
    first: { number: elder.number, counterId: window5.counterId },
    second: { number: ordinary.number },
    why: 'priority',
  });
  expect(JSON.stringify(comparison)).not.toContain('elder-seen');
});

it('等了 70 分钟：每一分钟都有去处，加起来一秒不差', async () => {
  const window5 = await hall.window(5);
  await hall.take('general-C');
  await window5.next();
  await window5.does('startService', { counterId: window5.counterId });
  const asking = await hall.take('general-C');
  await hall.pass({ minutes: 40 });
  await window5.does('finishService', { counterId: window5.counterId });
  await window5.does('pauseCounter', { counterId: window5.counterId, reasonId: 'copying', confirmed: true });
  await hall.pass({ minutes: 25 });
  await window5.does('resumeCounter', { counterId: window5.counterId });
  await hall.pass({ minutes: 5 });
  expect(await window5.next()).toBe(asking.number);
  const { account } = await window5.reads(`/api/tickets/${asking.number}/wait`);
  expect(Object.fromEntries(secondsByCause(account.stretches))).toEqual({
    busy: 2_400,
    paused: 1_500,
    free: 300,
  });
  expect(account).toMatchObject({
    atTaking: { ahead: 0, openCounterIds: [window5.counterId] },
    calledBefore: [],
  });
});
