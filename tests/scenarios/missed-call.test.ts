/** 过号与恢复排队: when a call may count as missed, and where somebody stands who comes back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import { factIn } from '../support/person.ts';

let hall: HallDay;
let window5: Window;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

const missed = (): Promise<unknown> => window5.does('markNoShow', { counterId: window5.counterId });
const tooEarly = async (): Promise<string> =>
  (await window5.isRefused('markNoShow', { counterId: window5.counterId })).code;
const recall = (): Promise<unknown> => window5.does('recallTicket', { counterId: window5.counterId });

describe('过号', () => {
  it('至少叫两次、末次播出后满六十秒才能按过号', async () => {
    const visitor = await hall.take('general-C');
    await window5.next();
    await hall.pass({ seconds: 85 });
    expect(await tooEarly()).toBe('TooEarlyForNoShow');
    await recall();
    // Thirty seconds for the voice of a hall without a loudspeaker, then sixty.
    await hall.pass({ seconds: 89 });
    expect(await tooEarly()).toBe('TooEarlyForNoShow');
    await hall.pass({ seconds: 1 });
    await missed();
    expect(hall.living(visitor.number)?.status).toBe('noShow');
    expect(window5.desk().ticket).toBeNull();
  });

  it('大屏报告已播出，就从播出那一刻算起', async () => {
    const { ticketId } = await hall.take('general-C');
    await window5.next();
    const [again] = await window5.does('recallTicket', { counterId: window5.counterId });
    await hall.pass({ seconds: 8 });
    await hall.display.does('reportAnnouncement', { ticketId, callSeq: again?.seq, outcome: 'spoken' });
    await hall.pass({ seconds: 59 });
    expect(await tooEarly()).toBe('TooEarlyForNoShow');
    await hall.pass({ seconds: 1 });
    await missed();
  });

  it('老人、残疾人走得慢：要等一百二十秒', async () => {
    const guide = await hall.staff('guide1');
    await hall.take('general-C', { by: guide, groundId: 'elder-seen' });
    await window5.next();
    await hall.pass({ seconds: 20 });
    await recall();
    await hall.pass({ seconds: 30 + 60 });
    expect(await tooEarly()).toBe('TooEarlyForNoShow');
    await hall.pass({ seconds: 60 });
    await missed();
  });

  it('过号不占窗口，号当天有效，别的窗口也查得到', async () => {
    const visitor = await hall.take('general-C');
    await callAndMiss();
    const window6 = await hall.window(6);
    expect(window6.desk().missed.map(({ number }) => number)).toEqual([visitor.number]);
    await hall.pass({ minutes: 4 * 60 });
    expect(hall.living(visitor.number)?.status).toBe('noShow');
  });
});

describe('恢复排队', () => {
  it.each([
    ['三十分钟内回来', 30, 3],
    ['超过三十分钟回来', 31, 5],
  ])('%s（%i 分钟）：排在 %i 位之后', async (_, minutes, behind) => {
    const visitor = await hall.take('general-C');
    await callAndMiss();
    await hall.takeMany('general-C', 7);
    await hall.pass({ seconds: minutes * 60 - 7 });
    const back = await window5.does('reinstateTicket', { ticketId: visitor.ticketId });
    expect(factIn(back, 'TicketReinstated').behind).toBe(behind);

    const order: (string | null)[] = [await window5.next()];
    while (order.at(-1) !== visitor.number) order.push(await window5.next('finish'));
    expect(order).toHaveLength(behind + 1);
    expect(hall.hub.hub.hall().recentCalls[0]).toMatchObject({ number: visitor.number, tag: 'reinstated' });
  });

  it('队里没有人：回来就是下一位', async () => {
    const visitor = await hall.take('general-C');
    await callAndMiss();
    await window5.does('reinstateTicket', { ticketId: visitor.ticketId });
    expect(await window5.next()).toBe(visitor.number);
  });

  it('“本窗口下一位”要说理由，并记录在案', async () => {
    const visitor = await hall.take('general-C');
    await callAndMiss();
    const [first] = (await hall.takeMany('general-C', 3)) as [Holder];
    const toWindow5 = { ticketId: visitor.ticketId, toCounterId: window5.counterId };
    expect((await window5.isRefused('reinstateTicket', toWindow5)).code).toBe('ReasonUnknown');
    const back = await window5.does('reinstateTicket', { ...toWindow5, reasonId: 'unwell' });
    expect(factIn(back, 'TicketReinstated')).toMatchObject({ behind: 0, reasonId: 'unwell' });
    const window6 = await hall.window(6);
    expect(await window6.next()).toBe(first.number);
    expect(await window5.next()).toBe(visitor.number);
  });

  it('导办台也能恢复，不用重新取号', async () => {
    const visitor = await hall.take('general-C');
    await callAndMiss();
    const guide = await hall.staff('guide1');
    await guide.does('reinstateTicket', { ticketId: visitor.ticketId });
    expect(hall.living(visitor.number)).toMatchObject({ status: 'waiting', number: visitor.number });
  });
});

async function callAndMiss(): Promise<void> {
  await window5.next();
  await recall();
  await hall.pass({ seconds: 90 });
  await missed();
}
