/** 一窗受理 at the counter against a real hub in a real Chromium: intake by keys, a document to its stamp, search, hand-out. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  acceptedCase,
  type Desk,
  deskOf,
  FARMER,
  papersFor,
  personOf,
  RESTAURANT,
  STRANGER,
} from '../support/case-desk.ts';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { typedByScanner } from '../support/wedge.ts';
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

it('食品经营许可：叫号、答题、收材料、填人、受理、打印、盖章，不离键盘', async () => {
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

  expect(await cases.document('受理通知单')).toContain('未盖章，不能发出');
  await cases.act('打印');
  await until(async () => (await cases.document('受理通知单')).includes('已打印 1 次'), 'it is printed');
  await cases.act('已盖章');
  await until(async () => !(await cases.document('受理通知单')).includes('未盖章'), 'it is stamped');
  expect(await cases.life()).toEqual(expect.arrayContaining([expect.stringContaining('盖章')]));
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
});

it('登记型：粘贴编号、证件号、姓名，三样就登记', async () => {
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

it('出证：扫短码、核对代办人证件、发出，回证印出来', async () => {
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
  await screen.page.getByLabel('扫通知单或输短码').waitFor();
  // Wherever the focus is.
  await screen.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await typedByScanner(screen.page, shortCode);
  await cases.choose('收件时登记的代理人');
  expect(await cases.stillNeeded()).toContain('领取人证件');
  await cases.tick('领取人证件');
  await cases.ready();
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await cases.act(/^发出 1 件/);
  await until(async () => (await desk.file(caseId)).line.status === 'handedOut', 'it is handed out');
});

it('查办件：短码错一位说得出，姓名两个字找得到，断网也看得见最后的样子', async () => {
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

it('代办两件：单位、代办人、委托书只录一次，第二件一键收齐，手不离键盘', async () => {
  await takeNumber('B08');
  const desk = await deskOf(hall, 'clerk3');
  await atCounter(3);
  await counter.next('B001');
  await cases.open();
  await cases.title('食品经营许可核发');
  for (const digit of ['3', '1', '2']) await cases.answer(digit);
  await cases.keys('Alt+a');
  await screen.page.getByRole('radio', { name: '单位' }).check();
  await screen.page.getByLabel('证件号码', { exact: true }).focus();
  const { name, representative, phone, address, identity } = RESTAURANT as never as Record<string, string>;
  const { number } = identity as never as { readonly number: string };
  await cases.keys(`${number}⏎`, `${name}⏎`, `${representative}⏎`, `${phone}⏎`, address!, 'Alt+b');
  await cases.keys(`${FARMER.identity!.number}⏎`, `${FARMER.name}⏎`, `${FARMER.phone}⏎`);
  await cases.ready();
  await cases.keys('Control+Enter');
  await cases.title(/026 000 01/);

  await cases.keys('Alt+n', 'ggcswsxk');
  await cases.title('公共场所卫生许可（新办）');
  await cases.keys('Enter');
  for (const digit of ['1', '1', '1', '2']) await cases.answer(digit);
  await cases.says(/用上一件已收的 \d 份/);
  await cases.keys('Alt+a');
  await cases.ready();
  expect(await misfits(screen)).toEqual([]);
  await cases.keys('Control+Enter');
  await until(async () => (await casesOf(desk, 'open')).length === 2, 'both are accepted');
  const { body } = await desk.get('/api/cases?view=open');
  const files = await Promise.all(
    body.cases.map(({ caseId }: { readonly caseId: string }) => desk.file(caseId)),
  );
  expect(new Set(files.map((file) => JSON.stringify([file.case.applicantId, file.case.agent]))).size).toBe(1);
});

it('没带证件：先收件，给需带材料清单；证件来了核实身份就能受理', async () => {
  const desk = await deskOf(hall, 'clerk7');
  await personOf(desk, FARMER);
  await atCounter(7);
  await cases.open();
  await cases.walkIn();
  await cases.item('dlpthw', '道路普通货物运输经营许可');
  await cases.answer('1');
  await cases.says('不能受理，可以出不予受理决定');
  await cases.act(/^总质量4.5吨/);
  for (const digit of ['2', '1', '1', '1']) await cases.answer(digit);
  await screen.page.getByLabel('证件', { exact: true }).selectOption({ label: '没带证件' });
  await cases.fill('姓名', '王䶮');
  await cases.keys('Alt+a');
  expect(await cases.stillNeeded()).toContain('核实身份');
  await cases.keys('Alt+2');
  await cases.title(/026 000 01/);
  expect(await cases.document('需带材料清单')).toContain('还没打印');
  await cases.act('打印需带材料');
  await until(
    async () => (await cases.document('需带材料清单')).includes('已打印 1 次'),
    'the list is printed',
  );
  await cases.act('核实身份');
  await screen.page.getByRole('dialog').getByLabel('证件号码', { exact: true }).fill(FARMER.identity!.number);
  await screen.page.getByRole('dialog').getByText('资料已带出').waitFor();
  expect(await barriers(screen)).toEqual([]);
  await cases.confirm('核实身份');
  await cases.act('受理');
  await until(
    async () => (await casesOf(desk, 'open')).some(({ status }) => status === 'accepted'),
    'it is accepted',
  );
});

it('材料移交：一件找不到，其余先走，留下的回到待移交', async () => {
  const desk = await deskOf(hall, 'clerk5');
  const codes: string[] = [];
  for (const _ of [1, 2]) codes.push((await acceptedCase(hall, desk)).shortCode);
  await atCounter(5);
  await cases.open();
  await cases.page('材料移交');
  await cases.act('做移交清单');
  await cases.scanFolder(codes[0]!);
  await cases.act('其余 1 件不随本批走');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await cases.confirm('移交其余 1 件');
  await cases.says('窗口已移交');
  const { body } = await desk.get('/api/handovers/ready');
  expect(body[0].cases.map(({ shortCode }: { readonly shortCode: string }) => shortCode)).toEqual([codes[1]]);
});

it('[case 33] 扫码枪在窗口哪里扫都到该到的地方：卷宗开办件，号票开查号，别的码进正在填的框', async () => {
  const desk = await deskOf(hall, 'clerk5');
  const { shortCode } = await acceptedCase(hall, desk, 'B08', RESTAURANT);
  await atCounter(5);
  await takeNumber('general-C');
  const [ticket] = hall.hub.core.hall().tickets.values();
  const search = screen.page.getByRole('search').getByRole('textbox');

  // A slip: whose it is, and where it belongs. Nothing of the code stays in the field.
  await search.focus();
  await typedByScanner(screen.page, `https://hall.example/phone/#${ticket!.progressKey}`);
  const dialog = screen.page.getByRole('dialog');
  await dialog.getByText(`查号 ${ticket!.number}`).waitFor();
  await screen.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await search.inputValue()).toBe('');

  // A folder, with the hand somewhere else: its case lies open.
  await typedByScanner(screen.page, shortCode);
  await screen.page.getByRole('textbox', { name: '查办件' }).waitFor();
  await cases.says('食品经营许可');
  expect(await screen.page.getByRole('textbox', { name: '查办件' }).inputValue()).toBe(shortCode);

  // What is neither goes where somebody types, whole and once; with no field there it is said.
  await screen.page.keyboard.press('Escape');
  await screen.page.keyboard.press('Escape');
  await search.fill('A');
  await typedByScanner(screen.page, '1234567');
  await until(async () => (await search.inputValue()) === 'A1234567', 'the whole code in the field');
  await screen.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await typedByScanner(screen.page, '7712345678901');
  await screen.page.getByText('这个码在这里用不上').waitFor();
  // A slip that is over is said to be so.
  await typedByScanner(screen.page, 'https://hall.example/phone/#0123456789abcdefghjkmnpq');
  await screen.page.getByText('这张号票今天已经办完或取消').waitFor();
  expect(await barriers(screen)).toEqual([]);
});

it('断网：按了受理说没办成，填的都在，连上再按一次就受理', async () => {
  const desk = await deskOf(hall, 'clerk3');
  await atCounter(3);
  await cases.open();
  await cases.walkIn();
  await cases.item('食品经营许可', '食品经营许可核发');
  for (const digit of ['3', '1', '1']) await cases.answer(digit);
  await cases.keys('Alt+a');
  await cases.fill('证件号码', STRANGER.identity!.number);
  await cases.says('第一次来办');
  await cases.fill('姓名', STRANGER.name);
  await cases.fill('手机号', STRANGER.phone!);
  const { page } = screen;
  await page.context().setOffline(true);
  await cases.keys('Control+Enter');
  await page.getByText('填的内容都在，连上以后请再按一次。').waitFor();
  await page.context().setOffline(false);
  await cases.ready();
  await cases.keys('Control+Enter');
  await until(async () => (await casesOf(desk, 'open')).length === 1, 'it is accepted');
});
