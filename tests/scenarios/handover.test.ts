/** 接班: who sits at a counter is always known, and nobody's visitor is lost when the clerk changes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import { factIn } from '../support/person.ts';

let hall: HallDay;
let window5: Window;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

it('窗口上有人登录：第二个人要确认“接班”，接过来的包括正在办理的人，并记录谁接谁', async () => {
  const visitor = await hall.take('general-C');
  await window5.next();
  const successor = await hall.staff('clerk6');
  const { counterId } = window5;
  const refusal = await successor.isRefused('openCounter', { counterId });
  const before = window5.desk().counter.accountId;
  expect(refusal).toMatchObject({ code: 'CounterOccupied', details: { accountId: before } });

  const taken = await successor.does('openCounter', { counterId, takeOver: true });
  expect(factIn(taken, 'CounterOpened').takenOverFrom).toBe(before);
  expect(window5.desk().ticket?.number).toBe(visitor.number);
  await successor.does('startService', { counterId });
  expect((await window5.isRefused('finishService', { counterId })).code).toBe('NotYourCounter');
  await successor.does('finishService', { counterId });
  expect(hall.fate(visitor)[0]).toBe('finished');
});

it('换到别的窗口坐：正在办理的人跟着走，原窗口关上', async () => {
  const visitor = await hall.take('general-C');
  await window5.next();
  const elsewhere = { counterId: 'H00-07' };
  expect((await window5.isRefused('openCounter', elsewhere)).code).toBe('AtOtherCounter');
  await window5.does('openCounter', { ...elsewhere, move: true });
  expect(hall.living(visitor.number)).toMatchObject({ status: 'called', ...elsewhere });
  expect(hall.hub.hub.hall().counters.has(window5.counterId)).toBe(false);
  await window5.does('startService', elsewhere);
});

it('手上还有人就不能关窗：要先说这个人怎么了', async () => {
  const { counterId } = window5;
  await hall.take('general-C');
  await window5.next();
  expect((await window5.isRefused('closeCounter', { counterId, confirmed: true })).code).toBe('CounterBusy');
  await window5.does('returnToQueue', { counterId });
  await window5.does('closeCounter', { counterId, confirmed: true });
});

it('人走了、号挂在窗口上：导办解除占用，人回到原来的位置', async () => {
  const visitor = await hall.take('general-C');
  await hall.pass({ seconds: 1 });
  await hall.takeMany('general-C', 2);
  await window5.next();
  await hall.pass({ minutes: 10 });
  const guide = await hall.staff('guide1');
  await guide.does('releaseTicket', { ticketId: visitor.ticketId, resolution: 'return' });
  expect(hall.living(visitor.number)?.status).toBe('waiting');
  const window6 = await hall.window(6);
  expect(await window6.next()).toBe(visitor.number);
});
