/** 一窗受理 at the counter against a real hub in a real Chromium: intake by keys, a document to its stamp, search, hand-out. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, RESTAURANT, type Desk } from '../support/case-desk.ts';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { counterCasework, type CounterCasework } from './page-models/counter-casework.ts';
import { counterPage, type CounterPage } from './page-models/counter.ts';

let browser: Browser;
let hall: HubInTest;
let screen: Screen;
let counter: CounterPage;
let cases: CounterCasework;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  hall = await hubInTest();
  screen = await openScreen(browser, 'desk');
  counter = counterPage(screen.page);
  cases = counterCasework(screen.page);
});
afterEach(async () => {
  await screen.page.context().close();
  await hall.stop();
});

async function atCounter(number: number): Promise<void> {
  await counter.open(hall.url);
  await counter.signInAs(`演示窗口${number}`);
  await counter.choose(number);
}

async function takeNumber(serviceId: string): Promise<void> {
  const { status } = await hall.ask('POST', '/api/commands/takeTicket', {
    token: hall.tokenOf('kiosk-1'),
    body: { commandId: crypto.randomUUID(), payload: { services: [serviceId] } },
  });
  expect(status).toBe(200);
}

const casesOf = async (
  desk: Desk,
  view: string,
): Promise<readonly { next: string; status: string; way: string }[]> =>
  (await desk.get(`/api/cases?view=${view}`)).body.cases;

it('食品经营许可:叫号、答题、收材料、填人、受理、打印、盖章,不离键盘', async () => {
  await takeNumber('B08');
  await atCounter(3);
  await counter.next('B001');
  await cases.open();
  await cases.title('食品经营许可核发');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);

  // 餐饮服务 · 新办 · 本人: digits answer.
  for (const digit of ['3', '1', '1']) await cases.answer(digit);
  expect(await cases.stillNeeded()).toContain('申请人资料');
  await screen.page.keyboard.press('Alt+a');
  await cases.fill('证件号码', '469029190001010011');
  await cases.says('号码有一位不对');
  await cases.fill('证件号码', '469029190001010013');
  await cases.says('第一次来办');
  await cases.fill('姓名', '王䶮');
  await cases.fill('手机号', '13800000001');
  await cases.ready();
  await screen.page.keyboard.press('Control+Enter');
  await cases.title(/026 000 01/);
  expect(await counter.page.getByText('办理中').first().isVisible()).toBe(true);

  expect(await cases.document('受理通知单')).toContain('未盖章,不能发出');
  await cases.act('打印');
  await until(async () => (await cases.document('受理通知单')).includes('已打印 1 次'), 'it is printed');
  await cases.act('已盖章');
  await until(async () => !(await cases.document('受理通知单')).includes('未盖章'), 'it is stamped');
  expect(await cases.life()).toEqual(expect.arrayContaining([expect.stringContaining('盖章')]));
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
});

it('登记型:粘贴编号、证件号、姓名,三样就登记', async () => {
  const desk = await deskOf(hall, 'clerk1');
  await atCounter(1);
  await cases.open();
  await cases.walkIn();
  await cases.item('施工许可', '建筑工程施工许可证核发');
  await cases.fill('省平台编号', '4600-2026-1123-000871');
  await cases.fill('证件号码', '469029190001010013');
  await cases.fill('姓名', '王䶮');
  await cases.ready();
  await screen.page.keyboard.press('Control+Enter');
  await until(async () => (await casesOf(desk, 'open')).length === 1, 'it is registered');
  expect(await casesOf(desk, 'open')).toMatchObject([{ way: 'registered', status: 'accepted' }]);
  expect(await misfits(screen)).toEqual([]);
});

it('出证:扫短码、核对代办人证件、发出,回证印出来', async () => {
  const desk = await deskOf(hall, 'clerk12');
  const official = await deskOf(hall, 'official-sjj');
  const applicantId = await personOf(desk, RESTAURANT);
  const agentId = await personOf(desk, FARMER);
  const [received] = await desk.act('receiveCase', {
    ...(await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined))),
    applicantId,
    agent: { personId: agentId, mayCollect: true },
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  const { caseId, shortCode } = received!.payload as { caseId: never; shortCode: string };
  await official.act('decideCase', { caseId, outcome: 'granted' });
  for (const { documentId, sealId } of (await official.file(caseId)).case.documents) {
    await official.act('printDocument', { caseId, documentId });
    if (sealId !== null) await official.act('stampDocument', { caseId, documentId, sealId });
  }
  await official.act('sendResult', { caseId });
  await desk.act('arriveResult', { caseId });

  await atCounter(12);
  await cases.open();
  await cases.page('出证');
  await cases.scan(shortCode);
  await cases.choose('收件时登记的代理人');
  expect(await cases.stillNeeded()).toContain('领取人证件');
  await cases.tick('领取人证件');
  await cases.ready();
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await cases.act(/^发出 1 件/);
  await until(async () => (await desk.file(caseId)).line.status === 'handedOut', 'it is handed out');
});

it('查办件:短码错一位说得出,姓名两个字找得到,断网也看得见最后的样子', async () => {
  const desk = await deskOf(hall, 'clerk5');
  const applicantId = await personOf(desk, RESTAURANT);
  const [received] = await desk.act('receiveCase', {
    ...(await papersFor(hall, 'C01')),
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'keep',
  });
  const { shortCode } = received!.payload as { shortCode: string };
  await atCounter(5);
  await cases.open();
  await cases.page('查办件');
  const wrong = `${shortCode.slice(0, -1)}${(Number(shortCode.slice(-1)) + 1) % 10}`;
  await cases.find(wrong);
  await cases.says('短码有一位不对');
  await cases.find('椰林');
  await cases.title('道路普通货物运输经营许可');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await screen.page.context().setOffline(true);
  expect(await cases.life()).toEqual(expect.arrayContaining([expect.stringContaining('收件')]));
});
