/** Casework at the console against a real hub in a real Chromium: the department's way with a case, the manager's calendar and books. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CaseId, HandoverId, ShortCode } from '@yichuang/domain/casework/ids';
import {
  deskOf,
  acceptedCase,
  FARMER,
  papersFor,
  personOf,
  RESTAURANT,
  type Desk,
  type WireEvent,
} from '../support/case-desk.ts';
import { barriers, misfits, openChromium, openScreen, type Screen } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { caseworkConsole, type CaseworkConsole } from './page-models/console-casework.ts';
import { consolePage } from './page-models/console.ts';

/** Monday 16 November 2026, 09:00. */
const MONDAY = Date.parse('2026-11-16T01:00:00.000Z');
const OFFICIAL = '演示县市监局审批员';
const MANAGER = '演示管理员';

let browser: Browser;
let hall: HubInTest;
let clerk: Desk;
let screen: Screen;
let desk: CaseworkConsole;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  hall = await hubInTest({ wall: MONDAY });
  clerk = await deskOf(hall, 'clerk5');
});
afterEach(async () => {
  await screen.page.context().close();
  await hall.stop();
});

async function signIn(size: 'desk' | 'pocket', who: string): Promise<void> {
  screen = await openScreen(browser, size);
  const page = consolePage(screen.page);
  await page.open(hall.url);
  await page.signInAs(who);
  desk = caseworkConsole(screen.page);
  await desk.main().getByRole('heading', { level: 1 }).waitFor();
}

interface Accepted {
  readonly caseId: CaseId;
  readonly shortCode: ShortCode;
}

function asAccepted(received: WireEvent | undefined): Accepted {
  if (!received) throw new Error('nothing was received');
  return received.payload as unknown as Accepted;
}

/** 食品经营许可, accepted, its notice printed and stamped. */
async function accepted(): Promise<Accepted> {
  const taken = await acceptedCase(hall, clerk, 'B08', RESTAURANT);
  const { caseId } = taken;
  for (const { documentId, sealId } of (await clerk.file(caseId)).case.documents) {
    await clerk.act('printDocument', { caseId, documentId });
    if (sealId !== null) await clerk.act('stampDocument', { caseId, documentId, sealId });
  }
  return taken;
}

async function handedOver(cases: readonly Accepted[]): Promise<void> {
  const [made] = await clerk.act('makeHandover', {
    departmentId: 'SJJ',
    run: null,
    cases: cases.map(({ caseId, shortCode }) => ({ caseId, shortCode })),
  });
  const handoverId = made?.payload['handoverId'] as HandoverId;
  await clerk.act('signOver', { handoverId, scanned: cases.map(({ shortCode }) => shortCode) });
}

const inGroups = (code: string): string => code.replaceAll(/(\d{3})(?=\d)/g, '$1 ');

it('部门扫码签收，缺的一份写名；认领、现场核查、准予、上传结果、送出证窗口', async () => {
  const [first, second] = [await accepted(), await accepted()];
  await handedOver([first, second]);
  await signIn('desk', OFFICIAL);
  await desk.go('移交');
  await desk.press('扫码签收');
  const scanner = desk.main().getByLabel('扫短码');
  // A slip of a digit is no strange folder.
  const slip = `${first.shortCode.slice(0, 8)}${(Number(first.shortCode[8]) + 1) % 10}`;
  await scanner.fill(slip);
  await scanner.press('Enter');
  await desk.said('有一位不对，请再扫一次');
  await scanner.fill(first.shortCode);
  await scanner.press('Enter');
  await desk.said('还差 1 份');
  expect(await barriers(screen)).toEqual([]);
  await desk.press(/^缺 1 份/);
  expect(await desk.dialog().innerText()).toContain(inGroups(second.shortCode));
  await desk.confirm('签收');
  await desk.said('今天已签收');

  await desk.go('办件');
  await desk.openCase(inGroups(first.shortCode));
  await desk.press('认领');
  await desk.said(/接办/);
  await desk.press('记环节');
  await desk.choose('现场核查');
  await desk.choose('通过');
  await desk.confirm('记下');
  await desk.said('现场核查：通过');
  await desk.press('作决定');
  await desk.choose(/^准予/);
  await desk
    .dialog()
    .getByLabel(/证照号/)
    .fill('JY24690290000001');
  expect(await barriers(screen)).toEqual([]);
  await desk.confirm('准予');
  await desk.said('已作决定');
  await desk.press('上传结果');
  await desk
    .dialog()
    .getByLabel('选文件')
    .setInputFiles({
      name: 'licence.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
  await desk.confirm('上传');
  await desk.said('打开扫描件');
  await desk.press(/^打印 准予决定书/);
  await desk.press(/^已盖章 准予决定书/);
  await desk.said(/准予决定书》已盖章/);
  await desk.press('结果送出证窗口');
  await desk.said('已送往出证窗口');
  await until(async () => (await clerk.file(first.caseId)).case.result.place === 'onTheWay');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
});

it('特别程序有告知才停表；延长期限是负责人的事；不予要写理由', async () => {
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'A13', () => undefined);
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  const { shortCode } = asAccepted(received);
  await signIn('desk', '演示县审批局审批员');
  await desk.openCase(inGroups(shortCode));
  await desk.press('认领');
  await desk.said(/接办/);
  await desk.press('开始特别程序');
  await desk.dialog().getByRole('radio').first().check();
  await desk.dialog().getByLabel('预计天数').fill('5');
  await desk.confirm('开始，出告知书');
  await desk.said('已开始；停表要等告知书送达');
  await desk.press(/^打印 特别程序/);
  await desk.press(/^已盖章 特别程序/);
  await desk.press(/^已送达 特别程序/);
  await desk.said('已记下送达');
  await desk.said('停表');
  await desk.press('特别程序结束');
  await desk.dialog().getByRole('radio').first().check();
  await desk.confirm('结束');
  await desk.said('已结束，期限重新计算');
  expect(await desk.main().getByRole('button', { name: '延长期限' }).count()).toBe(0);
  expect(await barriers(screen)).toEqual([]);
  await screen.page.context().close();

  await signIn('desk', '演示县审批局负责人');
  await desk.openCase(inGroups(shortCode));
  await desk.press('延长期限');
  await desk.dialog().getByLabel('延长几个工作日').fill('5');
  await desk.dialog().getByLabel('理由（写进文书）').fill('需要现场复核');
  await desk.confirm('批准延长');
  await desk.said('已延长，请打印告知书');
  await desk.press(/^作废 延长/);
  await desk.choose('打印错误');
  await desk.confirm('作废');
  await desk.said('已作废，号码留在登记簿里');
  await desk.said('✕ 作废');
  await desk.press('作决定');
  await desk.choose(/^不予/);
  await desk.dialog().getByLabel('理由（写进文书）').fill('经复核，场所不符合条件');
  await desk.confirm('不予');
  await desk.said('已作决定');
  await desk.said(/不予.*决定书/);
  expect(await barriers(screen)).toEqual([]);
  expect(screen.complaints).toEqual([]);
});

it('收件未受理的：补正一次说全；别的部门看不到', async () => {
  const applicantId = await personOf(clerk, FARMER);
  const papers = await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined));
  const [received] = await clerk.act('receiveCase', {
    ...papers,
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'keep',
  });
  const { caseId, shortCode } = asAccepted(received);
  await signIn('desk', OFFICIAL);
  await desk.press(/^收件未受理/);
  await desk.openCase(inGroups(shortCode));
  await desk.press('补正告知');
  await desk.dialog().getByRole('combobox').first().selectOption('form');
  await desk.dialog().getByLabel('怎么改').fill('请盖公章');
  await desk.confirm('告知补正 1 项');
  await desk.said(/第 1 次补正告知/);
  expect((await clerk.file(caseId)).case.status).toBe('correcting');
  const other = await deskOf(hall, 'official-xsj');
  expect((await other.get(`/api/cases/${caseId}`)).status).toBe(404);
});

it('三月三前一晚，管理员在手机上加放假：先看影响，再定，看移动的办件，再撤销', async () => {
  const { caseId } = await accepted();
  await signIn('pocket', MANAGER);
  await desk.go('日历');
  await desk.press('明天放假或停办');
  await desk.choose(/^地方放假/);
  await desk.said('在办 1 件，其中 1 件的期限会变');
  await desk.confirm(/放假$/);
  await desk.said('请写文号或是谁通知的');
  await desk.dialog().getByLabel('文号或依据').fill('保府办函〔2026〕12号');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await desk.confirm(/放假$/);
  await desk.said(/已改，期限正在重算/);
  await hall.hub.tick();
  await hall.hub.tick();
  expect((await clerk.file(caseId)).line).toMatchObject({
    dueDate: '2026-11-24',
    printedDueDate: '2026-11-23',
  });
  await desk.said('保府办函〔2026〕12号');
  await desk.said('有 1 件办件的期限变了');
  expect(await barriers(screen)).toEqual([]);
  expect(await misfits(screen)).toEqual([]);
  await desk.press(/^撤销 2026-11-17/);
  await desk.confirm('撤销改动');
  await desk.said(/已恢复/);
  await hall.hub.tick();
  await hall.hub.tick();
  expect((await clerk.file(caseId)).line.dueDate).toBe('2026-11-23');
  expect(screen.complaints).toEqual([]);
});

it('还没公布放假安排的年份看得见提醒', async () => {
  await signIn('desk', MANAGER);
  await desk.go('日历');
  await desk.press('下一年');
  await desk.said('2027 年的放假安排国务院办公厅还没有公布');
});

it('管理员：办件、移交、登记簿、日历、办件设置都读得到、放得下，中英文和大字都一样', async () => {
  await handedOver([await accepted()]);
  await signIn('desk', MANAGER);
  for (const key of [null, '大字', 'English']) {
    if (key !== null) await screen.page.getByRole('button', { name: key }).click();
    for (const place of [
      'cases',
      'cases/moved',
      'handovers',
      'registers',
      'calendar',
      'office',
      'accounts',
    ]) {
      await screen.page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
      await screen.page.waitForLoadState('networkidle');
      if (key === null) expect(await barriers(screen)).toEqual([]);
      expect({ place, cut: await misfits(screen) }).toEqual({ place, cut: [] });
    }
  }
  expect(screen.complaints).toEqual([]);
});
