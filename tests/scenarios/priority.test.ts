/** 优先与穿插: priority people go before others within a limit, and nobody with priority is worse off for it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

let hall: HallDay;
let guide: Person;
let window5: Window;

beforeEach(async () => {
  hall = await demoHall();
  guide = await hall.staff('guide1');
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

async function elders(people: number): Promise<void> {
  for (let one = 0; one < people; one += 1) {
    await hall.take('general-C', { by: guide, groundId: 'elder-seen' });
    await hall.pass({ seconds: 1 });
  }
}

async function everybodyInOrder(): Promise<readonly string[]> {
  const order: string[] = [];
  for (let next = await window5.next(); next !== null; next = await window5.next('finish')) {
    order.push(next);
    await hall.pass({ minutes: 3 });
  }
  return order;
}

it('一位优先、两位普通轮流：优先的先走，普通的也不会一直等', async () => {
  await hall.takeMany('general-C', 5);
  await elders(3);
  expect(await everybodyInOrder()).toEqual(['C006', 'C001', 'C002', 'C007', 'C003', 'C004', 'C008', 'C005']);
});

it('优先的先到，就按先来后到，决不因为“优先”反而更晚', async () => {
  await elders(3);
  await hall.takeMany('general-C', 3);
  expect(await everybodyInOrder()).toEqual(['C001', 'C002', 'C003', 'C004', 'C005', 'C006']);
});

it('急难的人下一个就叫，不受轮流限制', async () => {
  await hall.takeMany('general-C', 2);
  await elders(1);
  const ill = await hall.take('general-C', { by: guide, groundId: 'sudden-illness' });
  expect(await window5.next()).toBe(ill.number);
  expect(window5.desk().ticket?.because.rule).toBe('emergency');
});

it('排队中途由导办给优先：说明依据，大屏和窗口都写“优先”', async () => {
  const [first, second] = (await hall.takeMany('general-C', 2)) as [Holder, Holder];
  await guide.does('grantPriority', { ticketId: second.ticketId, groundId: 'mobility' });
  expect(await window5.next()).toBe(second.number);
  expect(window5.desk().ticket).toMatchObject({
    priority: { classId: 'disabled', groundId: 'mobility' },
    because: { rule: 'overtaking', charged: ['C'] },
  });
  expect(hall.hub.hub.hall().recentCalls[0]?.tag).toBe('priority');
  expect(hall.living(first.number)?.status).toBe('waiting');
});

it('取号机自己不能给优先', async () => {
  const refusal = await hall.kiosk.isRefused('takeTicket', {
    services: ['general-C'],
    groundId: 'elder-seen',
  });
  expect(refusal.code).toBe('PriorityNotYours');
});
