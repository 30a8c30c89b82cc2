/** 二十三点三十分系统关闭: a day that nobody closed is closed by the system, outside the figures, and told next morning. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HallDay } from '../support/hall-day.ts';
import { realHall } from '../support/real-hall.ts';

let hall: HallDay;

beforeEach(async () => {
  hall = await realHall();
  await hall.until('16:00');
});
afterEach(() => hall.close());

it('没人闭厅：23:30 由系统关闭，不算办结也不算弃号，次日列为昨日遗留', async () => {
  const window5 = await hall.window(5);
  const [served, missed, waiting] = await hall.takeMany('general-C', 3);
  await window5.next();
  await window5.does('startService', { counterId: window5.counterId });
  await hall.pass({ minutes: 10 });
  await window5.next('finish');
  await window5.does('recallTicket', { counterId: window5.counterId });
  await hall.pass({ seconds: 95 });
  await window5.does('markNoShow', { counterId: window5.counterId });
  if (!served || !missed || !waiting) throw new Error('three people took a number');

  await hall.until('23:29');
  expect(hall.hub.hub.hall().phase).toBe('open');
  expect(hall.fate(waiting)[0]).toBe('waiting');
  await hall.until('23:30');
  expect(hall.hub.hub.hall().phase).toBe('closed');
  expect([served, missed, waiting].map((holder) => hall.fate(holder).join(' '))).toEqual([
    'finished atCounter',
    'abandoned missed',
    'expired bySystem',
  ]);

  const { counts } = await (await hall.staff('manager')).reads('/api/figures?date=2026-11-23');
  expect(counts).toMatchObject({ taken: 3, finished: 1, abandoned: 1, expired: 1, waiting: 0 });

  await hall.until('07:30');
  const { tickets } = await (await hall.staff('guide1')).reads('/api/leftovers');
  expect(tickets).toMatchObject([{ number: waiting.number, ending: 'bySystem' }]);
  expect(hall.hub.hub.hall().counters.size).toBe(0);
});

it('中枢晚上关着：第二天开机先补关昨天，再开今天', async () => {
  const [left] = await hall.takeMany('general-C', 1);
  if (!left) throw new Error('somebody took a number');
  hall = await hall.off({ hours: 16 });
  expect(hall.fate(left)).toEqual(['expired', 'bySystem']);
  expect(hall.hub.hub.hall()).toMatchObject({ date: '2026-11-24', phase: 'open' });
});
