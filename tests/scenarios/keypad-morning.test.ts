/** 呼叫器上的一上午: the clerk of window 5 works with the keypad alone; the strip shows, the pad asks, wrong windows are refused. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { counterProgram, SAME_PRESS_MS, type CounterProgram } from '../support/counter-program.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import { ratingAt } from '../support/rating.ts';
import { until } from '../support/until.ts';

let hall: HallDay;
let window5: Window;
let counter: CounterProgram;

beforeAll(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
  counter = await counterProgram(hall.hub, [5, 6]);
});
afterAll(async () => {
  await counter.stop();
  await hall.close();
});
/** Nobody is left at the window or in the queue for the next one. */
afterEach(async () => {
  const { counterId } = window5;
  for (;;) {
    const { ticket, next } = window5.desk();
    if (ticket) await window5.does('finishService', { counterId });
    else if (next) await window5.next();
    else return;
  }
});

/** Presses, and waits until the terminal has said what became of it. */
async function presses(
  key: Parameters<CounterProgram['press']>[1],
  digits = '',
  address = 5,
): Promise<string> {
  const before = counter.keys().length;
  // A person needs longer between two presses of one key than a keypad between two frames of one press.
  await pause(SAME_PRESS_MS + 20);
  counter.press(address, key, digits);
  await until(() => counter.keys().length > before, `${key} at ${address}`);
  return counter.keys().at(-1) ?? '';
}

/** Time goes by, and the terminal hears the hub's new time before the next key. */
async function later(time: { readonly minutes?: number; readonly seconds?: number }): Promise<void> {
  await hall.pass(time);
  hall.hub.hub.core.broadcast.heartbeat();
}

const strip = (address = 5): string | undefined => counter.strips.state().shown[address];

it('窗口人员整个上午只按呼叫器：顺呼、确认、重呼、弃号、回呼，一个人也没有丢', async () => {
  const people = await hall.takeMany('general-C', 4);
  const [first, gone, third, last] = people.map(({ number }) => number);
  await until(() => counter.bus.state().waiting[5] === '004', 'four waiting on the keypad');

  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(hall.living(first ?? '')?.status).toBe('called');
  await until(() => strip() === `请${first}到5号窗口`, 'the call on the strip');
  await until(() => counter.bus.state().waiting[5] === '003', 'three waiting');
  // Pressed again by mistake: asked, by a beep, and answered by 确认.
  const beeps = counter.bus.state().beeps[5] ?? 0;
  expect(await presses('顺呼')).toBe('5 callNext CurrentUndecided');
  await until(() => counter.bus.state().beeps[5] === beeps + 1, 'a beep');
  expect(await presses('确认')).toBe('5 confirm done');
  await until(() => strip() === `正在办理${first}`, 'who is served on the strip');

  await later({ minutes: 5 });
  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(hall.living(gone ?? '')?.status).toBe('called');
  // 弃号 is 6 and 确认: too early at first, then after 重呼 and a minute and a half.
  expect(await presses('确认', '6')).toBe('5 noShow TooEarlyForNoShow');
  expect(await presses('重呼')).toBe('5 recall done');
  await later({ seconds: 95 });
  expect(await presses('确认', '6')).toBe('5 noShow done');
  expect(hall.living(gone ?? '')?.status).toBe('noShow');

  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(hall.living(third ?? '')?.status).toBe('called');
  // The one who missed the call is back: 3 and 确认 is 回呼.
  expect(await presses('确认', '3')).toBe('5 callBack done');
  expect(hall.living(gone ?? '')?.status).toBe('waiting');
  // Nobody presses 确认: a minute and a half later the visitor counts as seated, and 顺呼 alone goes on.
  await later({ seconds: 121 });
  await later({ minutes: 4 });
  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(hall.living(last ?? '')?.status).toBe('called');
  expect(await presses('确认')).toBe('5 confirm done');
  await later({ minutes: 3 });
  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(hall.living(gone ?? '')?.status).toBe('called');
  expect(await presses('确认')).toBe('5 confirm done');
  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(people.map((holder) => hall.fate(holder)[0])).toEqual([
    'finished',
    'finished',
    'finished',
    'finished',
  ]);
  await until(() => strip() === '空闲' && counter.bus.state().waiting[5] === '000', 'an idle window');
  expect(await presses('顺呼')).toBe('5 callNext QueueEmpty');
});

it('按号码选呼、转到别的窗口、暂停和恢复，都在呼叫器上', async () => {
  const [, second] = await hall.takeMany('general-C', 2);
  expect(await presses('顺呼', String(Number(second?.number.slice(1))))).toBe('5 callNext done');
  expect(hall.living(second?.number ?? '')?.status).toBe('called');
  expect(await presses('确认')).toBe('5 confirm done');
  expect(await presses('转移', '6')).toBe('5 transfer CounterNotOpen');
  expect(await presses('暂停')).toMatch(/^5 pause (done|QueueLeftAlone)$/);
  const isPaused = window5.desk().counter.pause !== null;
  if (isPaused) expect(await presses('暂停')).toBe('5 pause done');
  expect(window5.desk().counter.pause).toBeNull();
});

it('没有绑定窗口的呼叫器、没人登录的窗口：长鸣一声，谁也不叫 [case 40]', async () => {
  const { number } = await hall.take('general-C');
  counter.press(6, '顺呼');
  await until(() => counter.keys().at(-1) === '6 callNext CounterNotOpen', 'the refusal');
  counter.press(9, '顺呼');
  await until(() => counter.keys().at(-1) === '9 callNext NoWindow', 'the refusal');
  await until(() => counter.bus.state().beeps[6] === 1 && counter.bus.state().beeps[9] === 1, 'two beeps');
  expect(hall.living(number)?.status).toBe('waiting');
  expect(hall.calling()).toEqual([]);
});

it('应答丢了，呼叫器一遍遍重发：只叫一个号 [case 38]', async () => {
  const [first, second] = await hall.takeMany('general-C', 2);
  const { sent } = counter.bus.state();
  const before = counter.keys().length;
  counter.bus.deaf(true);
  counter.press(5, '顺呼');
  await until(() => counter.bus.state().sent >= sent + 3, 'three frames of one press');
  counter.bus.deaf(false);
  await until(() => counter.bus.state().unanswered === 0, 'an answer');
  expect(hall.living(first?.number ?? '')?.status).toBe('called');
  expect(hall.living(second?.number ?? '')?.status).toBe('waiting');
  expect(counter.keys().slice(before)).toEqual(['5 callNext done']);
});

it('评价器：请评价前按、评过再按都不算，只记一次；没按就是未评价 [case 37]', async () => {
  const visitor = await hall.take('general-C');
  await presses('顺呼');
  await presses('确认');
  await later({ minutes: 3 });
  // Before anybody asked.
  counter.bus.rate(5, 0);
  await until(() => counter.bus.state().unanswered === 0);
  expect(await presses('评价')).toBe('5 rate done');
  await until(() => counter.bus.state().asking.includes(5), 'the pad asks');
  counter.bus.rate(5, 1);
  await until(() => counter.ratings().length === 1, 'the rating');
  counter.bus.rate(5, 4);
  await until(() => counter.bus.state().unanswered === 0);
  expect(counter.ratings()).toEqual(['accepted']);
  expect((await ratingAt(hall, 5, visitor).shows()).prompt).toBeNull();
  const stream = `evaluation/${visitor.ticketId}`;
  const given = [...hall.hub.hub.core.events.ofStream(stream)].filter(({ type }) => type === 'RatingGiven');
  expect(given.map(({ payload }) => payload)).toMatchObject([{ level: 4, channel: 'pad' }]);
});

it('管理台看得到窗口的每样设备', async () => {
  const manager = await hall.staff('manager');
  await until(async () => {
    const cards = (await manager.reads('/api/devices')) as readonly {
      name: string;
      parts: readonly unknown[];
    }[];
    return (cards.find(({ name }) => name === '窗口总线')?.parts.length ?? 0) === 3;
  }, 'three parts');
});
