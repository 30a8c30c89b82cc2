/** 早高峰: forty people at the door before the first window opens; what a person must judge is whether a 70-year-old gets through alone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HallDay, Holder } from '../support/hall-day.ts';
import { realHall } from '../support/real-hall.ts';

const PEOPLE = 40;
/** Two touches of eight seconds and two to leave; what for, a tap, the slip is handed over. */
const KIOSK_SECONDS = 18;
const GUIDE_SECONDS = 12;
const SERVICES = ['general-C', 'general-A', 'general-C', 'general-B', 'general-C', 'general-D'];

let hall: HallDay;
beforeEach(async () => {
  hall = await realHall();
});
afterEach(() => hall.close());

it('开门前四十个人、一台取号机、一个导办连发：六分钟内人人手里有号，八点一到按先后叫', async () => {
  const guide = await hall.staff('guide1');
  await hall.until('07:50');
  const holders: Holder[] = [];
  const free = { kiosk: 0, guide: 0 };
  let seconds = 0;
  while (holders.length < PEOPLE) {
    const atKiosk = free.kiosk <= free.guide;
    const from = Math.min(free.kiosk, free.guide);
    await hall.pass({ seconds: from - seconds });
    seconds = from;
    const service = SERVICES[holders.length % SERVICES.length] ?? 'general-C';
    holders.push(await hall.take(service, atKiosk ? {} : { by: guide }));
    free[atKiosk ? 'kiosk' : 'guide'] += atKiosk ? KIOSK_SECONDS : GUIDE_SECONDS;
  }
  expect(Math.max(free.kiosk, free.guide)).toBeLessThanOrEqual(360);
  expect(new Set(holders.map(({ number }) => number)).size).toBe(PEOPLE);

  await hall.until('08:00');
  const window5 = await hall.window(5);
  const window6 = await hall.window(6);
  const expected = holders.filter(({ number }) => number.startsWith('C')).map(({ number }) => number);
  const called = [await window5.next(), await window6.next()];
  for (let turn = 0; called.length < expected.length; turn += 1) {
    await hall.pass({ minutes: 2 });
    called.push(await (turn % 2 === 0 ? window5 : window6).next('finish'));
  }
  expect(called).toEqual(expected);
});
