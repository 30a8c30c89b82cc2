/** 导办改派带便条: a guide moves somebody to where they belong, with a word for the colleague at the counter. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import { factIn, type Person } from '../support/person.ts';

const NOTE = '老人听力不好，请大声一点';

let hall: HallDay;
let guide: Person;

beforeEach(async () => {
  hall = await demoHall();
  guide = await hall.staff('guide1');
});
afterEach(() => hall.close());

it('走错区的人改到对的区：号不变、按原取号时间排队，便条窗口看得到，大屏标“转”', async () => {
  const [first, wrong] = (await hall.takeMany('general-C', 2)) as [Holder, Holder];
  const there = await hall.takeMany('general-D', 2);
  const moved = await guide.does('transferTicket', { ticketId: wrong.ticketId, toZoneId: 'D', note: NOTE });
  expect(hall.living(wrong.number)).toMatchObject({ zoneId: 'D', status: 'waiting', number: 'C002' });

  const window9 = await hall.window(9);
  expect(await window9.next()).toBe(wrong.number);
  expect(hall.hub.hub.hall().recentCalls[0]?.tag).toBe('transferred');
  const life = await window9.reads(`/api/tickets/${wrong.number}/life`);
  expect(life.notes).toMatchObject([
    { noteId: factIn(moved, 'TicketTransferred').noteId, text: NOTE, by: { role: 'guide' } },
  ]);
  expect(await window9.next('finish')).toBe(there[0]?.number);
  expect(hall.living(first.number)?.zoneId).toBe('C');
});

it('便条只给工作人员看：事件记录和手机进度里都没有这句话', async () => {
  const { ticketId, progressKey } = await hall.take('general-C', { by: guide, note: NOTE });
  await guide.does('transferTicket', { ticketId, toZoneId: 'D', note: NOTE });
  const events = await hall.hub.ask('GET', '/api/events', { token: hall.display.token });
  const progress = await hall.hub.ask('GET', `/api/progress/${progressKey}`);
  expect([events.status, progress.status]).toEqual([200, 200]);
  expect(events.text).toContain('TicketTransferred');
  expect(events.text + progress.text).not.toContain('听力');
});

it('指定到某个窗口：只由那个窗口叫；那个窗口关了就回到队里，谁都能叫', async () => {
  const window9 = await hall.window(9);
  const window10 = await hall.window(10);
  const { ticketId, number } = await hall.take('general-C');
  await guide.does('transferTicket', { ticketId, toZoneId: 'D', toCounterId: window10.counterId });
  expect(await nobodyFor(window9)).toBe('QueueEmpty');
  await window10.does('closeCounter', { counterId: window10.counterId, confirmed: true });
  expect(await window9.next()).toBe(number);
});

it('窗口自己也能转：办完本区的事，剩下的事带着原号去下一个区（一号到底）', async () => {
  const window5 = await hall.window(5);
  const window9 = await hall.window(9);
  const happened = await hall.kiosk.does('takeTicket', { services: ['general-C', 'general-D'] });
  const { number } = factIn(happened, 'TicketTaken');
  expect(await window5.next()).toBe(number);
  await window5.next('finish');
  expect(hall.living(number)).toMatchObject({ zoneId: 'D', status: 'waiting', services: ['general-D'] });
  expect(await window9.next()).toBe(number);
  await window9.next('finish');
  expect(hall.living(number)).toBeUndefined();
});

it('正在窗口办理的人，导办不能从外面移走', async () => {
  const window5 = await hall.window(5);
  const { ticketId } = await hall.take('general-C');
  await window5.next();
  expect((await guide.isRefused('transferTicket', { ticketId, toZoneId: 'D' })).code).toBe(
    'TicketNotInState',
  );
});

async function nobodyFor(window: Window): Promise<string> {
  return (await window.isRefused('callNext', { counterId: window.counterId })).code;
}
