/** 下班还有九个人: the clock ends nobody's turn; the manager decides for each, and the next morning knows of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import { realHall } from '../support/real-hall.ts';

const ID_NUMBER = '11010519491231002X';

let hall: HallDay;

beforeEach(async () => {
  hall = await realHall();
});
afterEach(() => hall.close());

const phase = (): string => hall.hub.hub.hall().phase;

describe('开门', () => {
  it('七点半自动开厅放号，八点前的号照样有效；七点二十九分还取不到', async () => {
    await hall.until('07:29');
    expect(phase()).toBe('unopened');
    const early = await hall.kiosk.isRefused('takeTicket', { services: ['general-C'] });
    expect(early.code).toBe('DayNotOpen');
    await hall.until('07:30');
    expect(phase()).toBe('open');
    expect((await hall.take('general-C')).number).toBe('C001');
  });

  it('周六不开厅', async () => {
    for (let day = 0; day < 5; day += 1) await hall.until('07:00');
    await hall.until('10:00');
    expect(hall.hub.hub.core.now().slice(0, 10)).toBe('2026-11-28');
    expect(phase()).toBe('unopened');
  });
});

describe('下班时还有九个人', () => {
  let people: readonly Holder[];
  let window5: Window;

  beforeEach(async () => {
    await hall.until('16:00');
    window5 = await hall.window(5);
    const visitorId = await hall.identify(ID_NUMBER);
    const first = await hall.take('general-C', { visitorId });
    await hall.pass({ seconds: 1 });
    people = [first, ...(await hall.takeMany('general-C', 8))];
  });

  it('五点停取号，导办还能取；五点半没有人的号被作废，延时接着叫', async () => {
    await hall.until('17:01');
    const late = await hall.kiosk.isRefused('takeTicket', { services: ['general-C'] });
    expect(late.code).toBe('LastTicketPassed');
    const guide = await hall.staff('guide1');
    expect((await hall.take('general-C', { by: guide })).number).toBe('C010');
    await hall.until('18:30');
    expect(people.map((holder) => hall.fate(holder)[0])).toEqual(people.map(() => 'waiting'));
    expect(await window5.next()).toBe('C001');
  });

  it('闭厅先说清还有谁；一人一个决定才能关，第二天一早看得到', async () => {
    const manager = await hall.staff('manager');
    await window5.next();
    await window5.does('startService', { counterId: window5.counterId });
    await window5.does('holdTicket', { counterId: window5.counterId });
    await window5.next();
    await hall.until('17:40');
    const [held, serving, ...waiting] = people as [Holder, Holder, ...Holder[]];

    const refusal = await manager.isRefused('closeDay', { decisions: [] });
    expect(refusal.code).toBe('PeopleStillWaiting');
    expect(refusal.details).toMatchObject({ waiting: 7, called: 0, serving: 1, held: 1 });
    expect(refusal.details['undecided']).toHaveLength(9);
    expect(phase()).toBe('open');

    const decide = (holder: Holder, decision: string): object => ({ ticketId: holder.ticketId, decision });
    const decisions = [
      decide(held, 'gaveUp'),
      decide(serving, 'finished'),
      ...waiting.slice(0, 4).map((holder) => decide(holder, 'nextDayPriority')),
      ...waiting.slice(4, 6).map((holder) => decide(holder, 'left')),
    ];
    const [, , , , , , forgotten] = waiting;
    expect((await manager.isRefused('closeDay', { decisions })).details['undecided']).toEqual([
      forgotten?.number,
    ]);

    await manager.does('closeDay', { decisions: [...decisions, decide(forgotten as Holder, 'gaveUp')] });
    expect(phase()).toBe('closed');
    expect(people.map((holder) => hall.fate(holder).join(' '))).toEqual([
      'abandoned gaveUp',
      'finished atClosing',
      ...Array<string>(4).fill('expired nextDayPriority'),
      'abandoned left',
      'abandoned left',
      'abandoned gaveUp',
    ]);

    await hall.until('07:30');
    expect(phase()).toBe('open');
    const leftovers = await (await hall.staff('guide1')).reads('/api/leftovers');
    expect(leftovers.date).toBe('2026-11-23');
    expect(leftovers.tickets.map(({ number }: Holder) => number)).toEqual(
      waiting.slice(0, 4).map(({ number }) => number),
    );
    expect((await hall.take('general-C')).number).toBe('C001');
  });

  it('闭厅后身份全部忘掉：同一个证件第二天是另一个人', async () => {
    const today = await hall.identify(ID_NUMBER);
    expect(await hall.identify(ID_NUMBER)).toBe(today);
    const manager = await hall.staff('manager');
    const decisions = people.map(({ ticketId }) => ({ ticketId, decision: 'left' }));
    await manager.does('closeDay', { decisions });
    const rows = hall.hub.hub.core.tables.prepare('SELECT count(*) FROM visitor').pluck();
    expect(rows.get()).toBe(0);
    await hall.until('07:30');
    expect(await hall.identify(ID_NUMBER)).not.toBe(today);
  });
});
