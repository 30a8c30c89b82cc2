/** 误按撤销: a finish pressed by mistake is taken back within ten seconds, also when nobody else waits. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';

let hall: HallDay;
let window5: Window;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

const takeBack = (restore: Holder): object => ({ counterId: window5.counterId, restore: restore.ticketId });

it('空队时误按顺呼办结了最后一位：十秒内撤销，接着办，时间照算', async () => {
  const last = await hall.take('general-C');
  await window5.next();
  await window5.does('startService', { counterId: window5.counterId });
  const began = window5.desk().ticket;
  await hall.pass({ minutes: 4 });
  expect(await window5.next('finish')).toBeNull();
  expect(hall.fate(last)[0]).toBe('finished');

  await hall.pass({ seconds: 10 });
  await window5.does('returnToQueue', takeBack(last));
  expect(window5.desk().ticket).toEqual(began);
  expect(hall.fate(last)[0]).toBe('serving');
});

it('误按顺呼叫了下一位：一次撤销，两个人都回到原处', async () => {
  const [first, second, third] = (await hall.takeMany('general-C', 3)) as [Holder, Holder, Holder];
  await window5.next();
  await window5.does('startService', { counterId: window5.counterId });
  await hall.pass({ minutes: 4 });
  expect(await window5.next('finish')).toBe(second.number);
  await window5.does('returnToQueue', { ...takeBack(first), ticketId: second.ticketId });

  expect(window5.desk().ticket?.number).toBe(first.number);
  expect(hall.living(second.number)?.status).toBe('waiting');
  expect(hall.calling()).toEqual([]);
  expect(await window5.next('finish')).toBe(second.number);
  expect(hall.living(third.number)?.status).toBe('waiting');
});

it('过了时间就不能撤销，办结仍是办结', async () => {
  const last = await hall.take('general-C');
  await window5.next();
  await window5.next('finish');
  await hall.pass({ seconds: 16 });
  expect((await window5.isRefused('returnToQueue', takeBack(last))).code).toBe('TooLateToUndo');
  expect(hall.fate(last)).toEqual(['finished', 'atCounter']);
});
