/** 好差评 in a real Chromium against a real hub: the evaluator, the visitor's phone, the counter's line, the console to the end. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { casePath, ratingPath } from '@yichuang/domain/casework/link';
import type { CaseId, ShortCode } from '@yichuang/domain/casework/ids';
import { LEVEL_NAMES, LEVELS } from '@yichuang/domain/evaluation/questionnaire';
import type { CounterId } from '@yichuang/domain/ids';
import { deskOf, papersFor, personOf, RESTAURANT, type Desk } from '../support/case-desk.ts';
import { barriers, misfits, openChromium, openScreen, type Screen, type SIZES } from '../support/chromium.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';
import { caseworkConsole } from './page-models/console-casework.ts';
import { consolePage } from './page-models/console.ts';
import { counterPage } from './page-models/counter.ts';
import { evaluatorPage, ratingPage } from './page-models/rating.ts';

const COUNTER = 'H00-03' as CounterId;

let browser: Browser;
let hall: HubInTest;
let clerk: Desk;
let screens: Screen[];

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  hall = await hubInTest();
  clerk = await deskOf(hall, 'clerk3');
  screens = [];
});
afterEach(async () => {
  await Promise.all(screens.map(({ page }) => page.context().close()));
  await hall.stop();
});

async function open(size: keyof typeof SIZES): Promise<Screen> {
  const screen = await openScreen(browser, size);
  screens.push(screen);
  return screen;
}

/** Nothing that hinders, nothing that does not fit, nothing that the browser complains of. */
async function expectSound(screen: Screen): Promise<void> {
  expect({
    barriers: await barriers(screen),
    misfits: await misfits(screen),
    complaints: screen.complaints,
  }).toEqual({ barriers: [], misfits: [], complaints: [] });
}

interface Visit {
  readonly ticketId: string;
  readonly progressKey: string;
  readonly caseId: CaseId;
  readonly shortCode: ShortCode;
}

/** A number is called at counter 3, one 食品经营许可 accepted for it, and the service finished. */
async function finishedVisit(): Promise<Visit> {
  const { body } = await hall.ask('POST', '/api/commands/takeTicket', {
    token: hall.tokenOf('kiosk-1'),
    body: { commandId: crypto.randomUUID(), payload: { services: ['B08'] } },
  });
  const { ticketId, progressKey } = body.events[0].payload;
  await clerk.act('callNext', { counterId: COUNTER });
  await clerk.act('startService', { counterId: COUNTER });
  const [received] = await clerk.act('receiveCase', {
    ...(await papersFor(hall, 'B08', (question) => (question === 'fmt' ? 'fmt_3' : undefined))),
    applicantId: await personOf(clerk, RESTAURANT),
    agent: null,
    ticketId,
    pickup: 'counter',
    next: 'accept',
  });
  const { caseId, shortCode } = received!.payload as never as Pick<Visit, 'caseId' | 'shortCode'>;
  hall.pass(180_000);
  await clerk.act('finishService', { counterId: COUNTER });
  await hall.hub.tick();
  return { ticketId, progressKey, caseId, shortCode };
}

it('评价器：五级一样大、没有预选，选一级、说几句、道谢；窗口只看到请过评价', async () => {
  await clerk.act('openCounter', { counterId: COUNTER });
  const tablet = await open('desk');
  const pad = evaluatorPage(tablet.page);
  await pad.open(hall.url, 3);
  await pad.admitted((code) =>
    deskOf(hall, 'manager').then((desk) => desk.post('/api/pairings/approve', { code })),
  );
  await pad.rests();
  await expectSound(tablet);

  const desk = await open('desk');
  const counter = counterPage(desk.page);
  await counter.open(hall.url);
  await counter.signInAs('演示窗口3');
  await counter.choose(3);
  const visit = await finishedVisit();
  await desk.page.getByText('已提示，不用等').waitFor();

  await pad.asks('食品经营许可证');
  expect(await pad.levels()).toEqual(LEVELS.map((level) => LEVEL_NAMES[level]));
  expect(new Set(await pad.levelSizes()).size).toBe(1);
  await expectSound(tablet);
  await tablet.page.getByRole('button', { name: 'English' }).click();
  await tablet.page.getByText('Very dissatisfied').waitFor();
  await expectSound(tablet);
  await tablet.page.getByRole('button', { name: '中文' }).click();
  hall.pass(6_000);
  await pad.press('不满意');
  await expectSound(tablet);
  await pad.choose('办理太慢');
  await pad.words('希望少跑几趟');
  await expectSound(tablet);
  await pad.submit();
  await pad.thanks();

  await desk.page.getByText('已提示，已结束').waitFor();
  expect(await desk.page.locator('body').innerText()).not.toContain('满意');
  await expectSound(desk);
  const manager = await deskOf(hall, 'manager');
  await until(async () => (await manager.get('/api/evaluation/work')).body.open.length === 1, 'it is there');
  expect((await manager.get(`/api/evaluation/${visit.ticketId}/life`)).body).toMatchObject([
    { type: 'EvaluationPrompted' },
    { type: 'RatingGiven', note: '希望少跑几趟。', payload: { level: 2, tags: ['slow'], channel: 'pad' } },
  ]);
});

it('手机：扫通知单查进度要核对后四位，再去评价，评一次；断网时选的都在', async () => {
  await clerk.act('openCounter', { counterId: COUNTER });
  const { shortCode } = await finishedVisit();
  const screen = await open('pocket');
  const { page } = screen;
  const phone = ratingPage(page);
  await phone.scan(hall.url, casePath(shortCode));
  await expectSound(screen);
  await phone.look('1234');
  await page.getByText('没有查到').waitFor();
  await phone.look('0080');
  await page.getByText('2026-11-30（周一）').first().waitFor();
  expect(await phone.answer()).toBe('预计办好 2026-11-30（周一）');
  await expectSound(screen);

  await phone.goRate();
  expect(await phone.levels()).toEqual(LEVELS.map((level) => LEVEL_NAMES[level]));
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await phone.submit();
  await page.getByText('请先选一级').waitFor();
  await phone.press('非常不满意');
  await phone.choose('等候太久');
  await phone.write('等了一上午');
  await expectSound(screen);
  await page.context().setOffline(true);
  await phone.submit();
  await page.getByText('没有发出去').waitFor();
  await page.context().setOffline(false);
  await phone.submit();
  await page.getByText('谢谢您的评价').waitFor();
  await expectSound(screen);
  await page.reload();
  await page.getByText('该评价已完成').waitFor();
});

it('手机：错满五次要等；不是这里的码、工作人员的浏览器、省平台，各有说法；号页通到评价', async () => {
  await clerk.act('openCounter', { counterId: COUNTER });
  const { shortCode, progressKey, ticketId } = await finishedVisit();
  const screen = await open('pocket');
  const { page } = screen;
  const phone = ratingPage(page);
  await page.goto(`${hall.url}/phone/#case`);
  await page.getByLabel('短码（通知单上的 9 位数字）').fill(shortCode);
  for (let times = 0; times < 5; times += 1) {
    await phone.look('9999');
    await page.getByText('没有查到').waitFor();
    await page.getByLabel('证件号后四位').fill('');
  }
  await phone.look('0080');
  await page.getByText('请 15 分钟后再查').waitFor();
  await expectSound(screen);

  await page.goto(`${hall.url}/phone/#${progressKey}`);
  await phone.goRate();
  const key = new URL(page.url()).hash.replace('#rate/', '');
  expect(key).toBe(hall.hub.edge.evaluations.keys.ofVisit(ticketId as never));
  await page.goto(`${hall.url}${ratingPath('v0' as never)}`);
  await page.getByText('没有找到这次办理').waitFor();

  const { rules } = (await (await deskOf(hall, 'manager')).get('/api/evaluation/settings')).body;
  const { revision: _revision, ...kept } = rules;
  const { status } = await hall.ask('PUT', '/api/evaluation/settings', {
    token: (await deskOf(hall, 'manager')).token,
    body: { ...kept, mode: 'province', provinceUrl: 'https://wssp.example.cn/e?no={{caseNo}}' },
  });
  expect(status).toBe(200);
  await page.goto(`${hall.url}/phone/#rate/${key}`);
  await page.getByRole('link', { name: '去评价' }).waitFor();
  await expectSound(screen);
});

it('管理台：差评从核实、反馈到办完，疑似代评认定，指标和导出', async () => {
  await clerk.act('openCounter', { counterId: COUNTER });
  const pad = hall.tokenOf('evaluator-3');
  for (const [level, elapsedMs] of [
    [1, 6_000],
    [5, 800],
  ] as const) {
    const { ticketId } = await finishedVisit();
    hall.pass(8_000);
    await hall.ask('POST', '/api/commands/rate', {
      token: pad,
      body: {
        commandId: crypto.randomUUID(),
        payload: {
          evaluationId: ticketId,
          level,
          tags: [],
          elapsedMs,
          ratedAt: hall.hub.core.now(),
          staffNetwork: false,
        },
      },
    });
  }
  const screen = await open('desk');
  const entry = consolePage(screen.page);
  await entry.open(hall.url);
  await entry.signInAs('演示管理员');
  const desk = caseworkConsole(screen.page);
  await desk.go('好差评');
  await desk.main().getByText('差评整改（1）').waitFor();
  expect(await desk.row('非常不满意').innerText()).toContain('明天到期');
  await expectSound(screen);

  await desk.row('非常不满意').getByRole('link').click();
  await desk.press('回访核实');
  await desk.choose('联系上本人');
  await desk.choose('服务态度');
  await desk.dialog().getByRole('textbox', { name: '说明' }).fill('电话回访本人，已道歉');
  await expectSound(screen);
  await desk.confirm('确定');
  await desk.main().getByText('整改中').waitFor();
  await desk.press('整改反馈');
  await desk.choose('当场改正');
  await desk.dialog().getByRole('textbox', { name: '说明' }).fill('已调班，增开窗口');
  await desk.confirm('确定');
  await desk.main().getByText('已反馈').waitFor();
  await expectSound(screen);

  await screen.page.getByRole('link', { name: '全部差评' }).click();
  await desk.main().getByText('现在没有要办的差评').waitFor();
  await desk.row('不到 2 秒就按了').getByRole('link').click();
  await desk.press('认定');
  await desk.choose('是代评，不计入');
  await desk.dialog().getByRole('textbox', { name: '说明' }).fill('看了录像');
  await desk.confirm('确定');
  await desk.main().getByText('是代评，不计入').waitFor();

  await screen.page.getByRole('link', { name: '全部差评' }).click();
  await desk.press(/^指标$/);
  await desk.main().getByText('50.0%').first().waitFor();
  await expectSound(screen);
  const [file] = await Promise.all([
    screen.page.waitForEvent('download'),
    desk.main().getByRole('link', { name: '导出 CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^evaluation-2026-11-01-2026-11-23\.csv$/);
  await desk.press(/^评价器$/);
  await desk.row('3号窗口评价器').waitFor();
  await expectSound(screen);
  await desk.press(/^设置$/);
  await desk.main().getByText('现在是第 1 版').waitFor();
  await expectSound(screen);
});

it('厂家评价器：添加、密钥只看一次、推来的页面到时收起、注销', async () => {
  const screen = await open('desk');
  const entry = consolePage(screen.page);
  await entry.open(hall.url);
  await entry.signInAs('演示管理员');
  const desk = caseworkConsole(screen.page);
  await desk.go('好差评');
  await desk.press(/^设置$/);
  await desk.main().getByText('须与评价器厂家确认').waitFor();
  await expectSound(screen);
  await desk.press(/^评价器$/);
  await desk.press('添加厂家评价器');
  await desk.dialog().getByRole('textbox', { name: '工号' }).fill('03');
  await desk.dialog().getByRole('combobox').selectOption({ label: '3 号窗口' });
  await desk.dialog().getByText('3号窗口评价器 会收起').waitFor();
  await expectSound(screen);
  await desk.confirm('生成密钥');
  await desk.dialog().getByText('密钥只显示这一次').waitFor();
  await expectSound(screen);
  const [address, workNo, key] = await desk.dialog().locator('dd').allInnerTexts();
  await desk.confirm('已经输好');
  expect(await desk.row('厂家评价器 03').innerText()).toContain('没有连上');

  await clerk.act('openCounter', { counterId: COUNTER });
  await finishedVisit();
  const line = new WebSocket(address!);
  const pushed = new Promise<string>((resolve) => {
    line.addEventListener('message', ({ data }) => {
      const { code, url } = JSON.parse(data as string) as { code: number; url: string };
      if (code === 50100) resolve(url);
    });
  });
  line.addEventListener('open', () => line.send(JSON.stringify({ code: 40001, workNo, key })));
  const pad = await open('pocket');
  await pad.page.clock.install();
  await pad.page.goto(await pushed);
  await pad.page.getByText('请您评价这次服务').waitFor();
  await expectSound(pad);
  await pad.page.clock.runFor(20_000);
  await ratingPage(pad.page).press('满意');
  await pad.page.clock.runFor(20_000);
  expect(await pad.page.getByText('请您评价这次服务').count()).toBe(1);
  await pad.page.clock.runFor(11_000);
  await pad.page.getByText('欢迎评价').waitFor();
  expect(await pad.page.getByText('满意', { exact: true }).count()).toBe(0);
  await expectSound(pad);

  await desk.press(/^待办$/);
  await desk.press(/^评价器$/);
  await until(async () => (await desk.row('厂家评价器 03').innerText()).includes('在线'));
  await expectSound(screen);
  const closed = new Promise((resolve) => line.addEventListener('close', resolve));
  await desk.row('厂家评价器 03').getByRole('button', { name: '注销' }).click();
  await desk.confirm('注销');
  await closed;
  await desk.row('厂家评价器 03').waitFor({ state: 'detached' });
});

it('大屏：没有叫号时才显示公开的评价率、满意率，人太少时不显示', async () => {
  const screen = await open('board');
  let figures = { from: '2026-11-01', to: '2026-11-22', rate: 0.914, satisfaction: 0.987 };
  await screen.page.route('**/api/evaluation/public', (route) => route.fulfill({ json: figures }));
  await screen.page.goto(`${hall.url}/display/`);
  const line = screen.page.getByTestId('ratings');
  await line.waitFor();
  expect((await line.innerText()).replaceAll(/\s+/g, ' ')).toContain(
    '好差评 · 11 月 评价率 91.4% 满意率 98.7% 截至 2026-11-22',
  );
  await expectSound(screen);

  await clerk.act('openCounter', { counterId: COUNTER });
  await hall.ask('POST', '/api/commands/takeTicket', {
    token: hall.tokenOf('kiosk-1'),
    body: { commandId: crypto.randomUUID(), payload: { services: ['B08'] } },
  });
  await clerk.act('callNext', { counterId: COUNTER });
  await screen.page.locator('[data-call]').first().waitFor();
  expect(await line.count()).toBe(0);

  await clerk.act('startService', { counterId: COUNTER });
  figures = { ...figures, rate: null as never, satisfaction: null as never };
  await screen.page.reload();
  await screen.page.getByText('今天开放时间').or(screen.page.locator('[data-call]')).first().waitFor();
  expect(await line.count()).toBe(0);
});
