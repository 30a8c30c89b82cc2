/** 主机断了,窗口只有呼叫器: a number and the call key call all the same, the strip shows it, and the hub is told afterwards. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { breakableLine, type BreakableLine } from '../support/breakable-line.ts';
import { counterProgram, SAME_PRESS_MS, type CounterProgram } from '../support/counter-program.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import { until } from '../support/until.ts';

let hall: HallDay;
let line: BreakableLine;
let window5: Window;
let counter: CounterProgram;

beforeAll(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
  await hall.window(6);
  line = await breakableLine(hall.hub.url);
  counter = await counterProgram(hall.hub, [5, 6], { hubUrl: line.url, aloneAfterSeconds: 0.3 });
});
afterAll(async () => {
  await counter.stop();
  await line.close();
  await hall.close();
});

async function presses(
  key: Parameters<CounterProgram['press']>[1],
  digits = '',
  address = 5,
): Promise<string> {
  const before = counter.keys().length;
  await pause(SAME_PRESS_MS + 20);
  counter.press(address, key, digits);
  await until(() => counter.keys().length > before, `${key} at ${address}`);
  return counter.keys().at(-1) ?? '';
}
const strip = (address = 5): string | undefined => counter.strips.state().shown[address];
const beeps = (address = 5): number => counter.bus.state().beeps[address] ?? 0;
const digitsOf = (number: string): string => String(Number(number.slice(1)));

it('[case 19] 主机断了，呼叫器按号码叫得到人，两个窗口各叫各的；连上以后主机知道叫的是谁', async () => {
  const [first, second, third, fourth] = (await hall.takeMany('general-C', 4)).map(({ number }) => number);
  expect(await presses('顺呼')).toBe('5 callNext done');
  expect(await presses('确认')).toBe('5 confirm done');
  await until(() => counter.bus.state().waiting[5] === '003', 'three waiting');

  line.pull();
  await until(() => strip(6) === '请听窗口叫号', 'cut off');
  expect(await presses('顺呼', digitsOf(second!))).toBe('5 callNext doneAlone');
  await until(() => strip() === `请${second}到5号窗口`, 'the call on the strip');
  expect(await presses('顺呼', digitsOf(third!), 6)).toBe('6 callNext doneAlone');
  await until(() => strip(6) === `请${third}到6号窗口`, 'the other window’s call on its strip');
  expect(strip()).toBe(`请${second}到5号窗口`);

  const before = beeps();
  expect(await presses('重呼')).toBe('5 recall doneAlone');
  expect(beeps()).toBe(before);
  // Nobody is called who was not named, and what only the hub can do is refused aloud.
  expect(await presses('顺呼')).toBe('5 callNext KeyMeansNothing');
  expect(await presses('暂停')).toBe('5 pause KeyMeansNothing');
  await until(() => beeps() === before + 2, 'two beeps');

  // The computer is switched off and on, still without a hub: what was called stands, and calling goes on.
  counter = await counter.again();
  await until(() => strip() === `请${second}到5号窗口`, 'the call after a restart');
  await until(
    async () => (await presses('顺呼', digitsOf(fourth!))) === '5 callNext doneAlone',
    'cut off again',
  );
  await until(() => strip() === `请${fourth}到5号窗口`, 'the next call');
  expect(hall.living(second!)?.status).toBe('waiting');

  line.plug();
  await until(() => hall.living(fourth!)?.status === 'called', 'the hub knows', 10_000);
  expect(hall.living(fourth!)).toMatchObject({ status: 'called', counterId: window5.counterId });
  expect(hall.living(third!)).toMatchObject({
    status: 'called',
    counterId: window5.counterId.replace('05', '06'),
  });
  // Everybody was called once; who was called a moment before the next hardly came, and stands where they stood.
  const all = [...hall.hub.hub.core.events.ofStream(`hall/${hall.hub.hub.core.hall().date}`)];
  const called = all.filter(({ type }) => type === 'TicketCalled');
  expect(called).toHaveLength(4);
  expect([hall.living(first!)?.status, hall.living(second!)?.status]).toEqual([undefined, 'waiting']);
  // And the keys are the hub's again.
  await until(async () => (await presses('确认')) === '5 confirm done', 'the hub’s keys');
});
