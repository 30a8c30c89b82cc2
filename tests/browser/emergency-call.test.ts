/** 应急叫号: the hub is gone, the window goes on by itself, and the hall is right when the hub is back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakableLine, type BreakableLine } from '../support/breakable-line.ts';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { counterProgram, type CounterProgram } from '../support/counter-program.ts';
import { demoHall } from '../support/demo-hall.ts';
import { freePort } from '../support/free-port.ts';
import type { HallDay } from '../support/hall-day.ts';
import { until } from '../support/until.ts';
import { counterPage } from './page-models/counter.ts';

let browser: Browser;
let hall: HallDay;
let line: BreakableLine;
let screen: Screen;

beforeAll(async () => {
  [browser, hall] = await Promise.all([openChromium(), demoHall()]);
  line = await breakableLine(hall.hub.url);
  screen = await openScreen(browser, 'desk');
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await hall.close();
});

/** The browser itself complains of a line that is cut. */
const isOwn = (complaint: string): boolean => !complaint.includes('WebSocket');

/** The number typed as somebody in a hurry does it. */
async function call(typed: string, number = typed): Promise<void> {
  const field = screen.page.getByLabel('要叫的号码');
  await field.fill(typed);
  await field.press('Enter');
  await until(
    async () => (await screen.page.getByTestId('called').textContent()) === number,
    `${number} is called`,
  );
}

it('[case 19] 主机没了：窗口输号码照样叫，连上以后主机知道叫的是谁，不再播第二遍', async () => {
  const desk = counterPage(screen.page);
  const [first, second, third] = await hall.takeMany('general-C', 3);
  await desk.open(line.url);
  await desk.signInAs('演示窗口5');
  await desk.choose(5);
  await desk.next(first!.number);
  line.pull();
  await screen.page.getByRole('heading', { name: '应急叫号', exact: true }).waitFor({ timeout: 8_000 });
  expect(await desk.line()).toMatch(/连接中断.*\d\d:\d\d/);
  expect(await screen.page.getByRole('region', { name: '断开时在等的' }).innerText()).toContain(
    second!.number,
  );
  await call(second!.number);
  await call('E001');
  await call(third!.number.slice(1), third!.number);
  // Those who were called are not offered again.
  expect(await screen.page.getByRole('region', { name: '断开时在等的' }).innerText()).not.toContain(
    third!.number,
  );
  await screen.page.getByRole('button', { name: '给群众看大字' }).click();
  expect(await screen.page.getByRole('dialog').innerText()).toMatch(/请\s*C003\s*到 5 号窗口/);
  expect(await misfits(screen)).toEqual([]);
  await screen.page.keyboard.press('Escape');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);

  line.plug();
  await until(() => hall.living(third!.number)?.status === 'called', 'the third is on record', 10_000);
  // Called a moment before the next one, so hardly there: both wait again, at their old place.
  expect([hall.fate(first!)[0], hall.fate(second!)[0]]).toEqual(['waiting', 'waiting']);
  await until(async () => (await desk.current()) === third!.number, 'the desk goes on');
  // Whom the hub did not know, a person looks at.
  expect([...hall.hub.hub.core.hall().flaggedCalls.keys()]).toEqual(['E001']);
  expect(screen.complaints.filter(isOwn)).toEqual([]);
});

it('[case 19] 窗口电脑自己的应急叫号页：没有主机也能打开，条屏亮出叫的号，关机再开叫过的还在', async () => {
  const people = await hall.takeMany('general-C', 2);
  const cut = await breakableLine(hall.hub.url);
  let counter: CounterProgram = await counterProgram(hall.hub, [6], {
    hubUrl: cut.url,
    pagePort: await freePort(),
  });
  const own = await openScreen(browser, 'desk');
  const open = async (): Promise<void> => {
    await own.page.goto(counter.pageUrl);
    await own.page.getByRole('heading', { name: '应急叫号', exact: true }).waitFor();
  };
  await open();
  cut.pull();
  await own.page.getByLabel('要叫的号码').fill(people[0]!.number);
  await own.page.keyboard.press('Enter');
  await until(() => counter.strips.state().shown[6] === `请${people[0]!.number}到6号窗口`, 'the strip');
  counter = await counter.again();
  await open();
  expect(await own.page.getByRole('region', { name: '应急叫过的号' }).innerText()).toContain('已记下');
  expect(await misfits(own)).toEqual([]);
  cut.plug();
  // Nobody is signed in at window 6: a person looks at it, and nobody is moved.
  await until(() => hall.hub.hub.core.hall().flaggedCalls.has(people[0]!.number), 'told', 10_000);
  expect(hall.living(people[0]!.number)?.status).toBe('waiting');
  await own.page.getByText('主机已连上').waitFor();
  await counter.stop();
  await cut.close();
  expect(own.complaints.filter(isOwn)).toEqual([]);
});

it('[case 19] 第二块屏（窗口屏）由窗口电脑自己带着：主机在跟主机，主机没了亮出窗口叫的号，呼叫器叫的也亮', async () => {
  const [second, third] = await hall.takeMany('general-C', 2);
  const window7 = await hall.window(7);
  const cut = await breakableLine(hall.hub.url);
  const counter = await counterProgram(hall.hub, [7], {
    hubUrl: cut.url,
    pagePort: await freePort(),
    aloneAfterSeconds: 0.3,
  });
  const wall = await openScreen(browser, 'board');
  await wall.page.goto(counter.windowUrl);
  const says = (words: string | RegExp): Promise<void> =>
    until(async () => {
      const said = await wall.page.locator('#root').innerText();
      return typeof words === 'string' ? said.includes(words) : words.test(said);
    }, String(words));
  await says('空闲');
  await window7.next();
  await says(new RegExp(`请[^]*${window7.desk().ticket?.number ?? '?'}`));
  cut.pull();
  await says('请听窗口叫号');
  expect(await misfits(wall)).toEqual([]);
  // A desk that was open when the line broke goes on in its own page; the shell passes on whom it calls.
  counter.calledAtDesk('C088');
  await says(/请[^]*C088/);
  await until(() => counter.strips.state().shown[7] === '请C088到7号窗口', 'the strip');
  // Beside it the clerk's page, as the shell shows it when the hub cannot be had.
  const desk = await openScreen(browser, 'desk');
  await desk.page.goto(counter.pageUrl);
  await desk.page.getByLabel('要叫的号码').fill(second!.number);
  await desk.page.keyboard.press('Enter');
  await says(new RegExp(`请[^]*${second!.number}`));
  expect(await misfits(wall)).toEqual([]);
  counter.press(7, '顺呼', String(Number(third!.number.slice(1))));
  await says(third!.number);
  await until(
    async () => (await desk.page.getByTestId('called').textContent()) === third!.number,
    'the clerk sees what the keypad called',
  );
  cut.plug();
  await until(() => hall.living(third!.number)?.status === 'called', 'told', 10_000);
  await says(new RegExp(`请[^]*${third!.number}`));
  await counter.stop();
  await cut.close();
  expect([...wall.complaints, ...desk.complaints].filter(isOwn)).toEqual([]);
});
