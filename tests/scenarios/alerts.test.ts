/** ▲监管服务情况反馈: what is the matter reaches a named person, is read, handled and answered with times; late is told further. */
import { XLSX } from '@yichuang/protocol/media-types';
import type { AlertsAnswer, AlertCard } from '@yichuang/protocol/alerts';
import type { AlertRules } from '@yichuang/domain/oversight/alerts/rules';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acceptedCase, deskOf, FARMER } from '../support/case-desk.ts';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';

let hall: HallDay;
let manager: Person;
let guide: Person;
let ids: Readonly<Record<string, string>>;

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
  guide = await hall.staff('guide1');
  const accounts = (await manager.reads('/api/accounts')) as { username: string; accountId: string }[];
  ids = Object.fromEntries(accounts.map(({ username, accountId }) => [username, accountId]));
  // No machine of this hall is plugged in.
  await tell({ deviceDown: { on: false } });
});
afterEach(() => hall.close());

/** Time passes, and the hub looks at what somebody has to be told of. */
async function pass(minutes: number): Promise<void> {
  await hall.pass({ minutes });
  await hall.hub.hub.tick();
}

async function open(by: Person = manager): Promise<readonly AlertCard[]> {
  return ((await by.reads('/api/alerts')) as AlertsAnswer).alerts;
}

async function tell(changes: Readonly<Record<string, Partial<AlertRules[number]>>>): Promise<void> {
  const { revision, rules } = (await manager.reads('/api/alerts/rules')) as {
    revision: number;
    rules: AlertRules;
  };
  const body = { revision, rules: rules.map((rule) => ({ ...rule, ...changes[rule.ruleId] })) };
  const { status } = await hall.hub.ask('PUT', '/api/alerts/rules', { token: manager.token, body });
  expect(status).toBe(200);
}

/** Somebody sits there, so that whoever comes next waits. */
async function busy(): Promise<Window> {
  const window5 = await hall.window(5);
  await hall.take('general-C');
  await window5.next();
  await window5.does('startService', { counterId: window5.counterId });
  return window5;
}

it('三条预警各到指名的人：无人受理给管理员、久等给导办、空窗给指定的人，已阅、处理、反馈都有时间', async () => {
  await tell({
    longWait: { accountIds: [ids['guide1'] as never] },
    vacancy: { accountIds: [ids['guide2'] as never] },
  });
  await hall.take('general-A');
  await pass(6);
  expect(await open()).toMatchObject([
    { ruleId: 'orphanQueue', about: 'A', amount: 1, toAccountId: ids['manager'], seenAt: null },
  ]);
  await hall.window(1);
  const window5 = await busy();
  await hall.take('general-C');
  const window6 = await hall.window(6);
  await hall.take('general-D');
  await window6.next();
  await window6.does('finishService', { counterId: window6.counterId });
  await window6.does('pauseCounter', { counterId: window6.counterId, reasonId: 'toilet', confirmed: true });
  await pass(31);
  const alerts = await open();
  const of = (ruleId: string, about: string): AlertCard => {
    const found = alerts.find((alert) => alert.ruleId === ruleId && alert.about === about);
    if (!found) throw new Error(`no ${ruleId} of ${about}: ${JSON.stringify(alerts)}`);
    return found;
  };
  const wait = of('longWait', 'D');
  expect(wait).toMatchObject({ toAccountId: ids['guide1'], amount: 31 });
  expect(of('vacancy', window6.counterId)).toMatchObject({ toAccountId: ids['guide2'] });

  await guide.does('seeAlert', { alertId: wait.alertId });
  await pass(1);
  await guide.does('handleAlert', { alertId: wait.alertId, note: '已请 6 号窗口回来' });
  await pass(2);
  await guide.does('answerAlert', { alertId: wait.alertId, note: '6 号窗口已恢复，久等的人已叫到' });
  expect((await open()).some(({ alertId }) => alertId === wait.alertId)).toBe(false);
  const day = ((await manager.reads('/api/alerts?from=2026-11-23&to=2026-11-23')) as AlertsAnswer).alerts;
  const closed = day.find(({ alertId }) => alertId === wait.alertId);
  expect(closed).toMatchObject({
    seenBy: ids['guide1'],
    handledWords: '已请 6 号窗口回来',
    answeredBy: ids['guide1'],
    answerWords: '6 号窗口已恢复，久等的人已叫到',
  });
  const book = { from: '2026-11-23', to: '2026-11-23', ruleId: 'longWait', accountId: null };
  const taken = await hall.hub.ask('POST', '/api/alerts/xlsx', { token: manager.token, body: book });
  expect([taken.status, taken.headers['content-type']]).toEqual([200, XLSX]);
  const minute = (at: string | null | undefined): string => (at ?? '').slice(11, 16);
  expect([closed?.raisedAt, closed?.seenAt, closed?.handledAt, closed?.answeredAt].map(minute)).toEqual([
    '01:37',
    '01:37',
    '01:38',
    '01:40',
  ]);
  const again = await guide.isRefused('answerAlert', { alertId: wait.alertId, note: '再答一次' });
  expect(again.code).toBe('AlertClosed');
  expect(window5.counterId).toBe('H00-05');
});

it('一个原因只有一条预警，原因没了记已恢复，再来才是新的一条', async () => {
  await hall.take('general-A');
  await pass(6);
  await pass(1);
  await pass(1);
  expect(await open()).toHaveLength(1);
  const window1 = await hall.window(1);
  await pass(1);
  await pass(2);
  const [alert] = await open();
  expect(alert?.recoveredAt).not.toBeNull();
  await window1.does('closeCounter', { counterId: window1.counterId, confirmed: true });
  await pass(1);
  expect(await open()).toHaveLength(2);
});

it('没人看就升级给下一位；中枢中间重启过也一样', async () => {
  await tell({
    orphanQueue: { accountIds: [ids['guide1'] as never, ids['guide2'] as never], seeMinutes: 5 },
  });
  await hall.take('general-A');
  await pass(6);
  expect(await open()).toMatchObject([{ toAccountId: ids['guide1'] }]);
  hall = await hall.off({ hours: 0 });
  manager = await hall.staff('manager');
  await pass(6);
  const [alert] = await open();
  expect(alert).toMatchObject({ toAccountId: ids['guide2'] });
  expect(alert?.told.map(({ accountId }) => accountId)).toEqual([ids['guide1'], ids['guide2']]);
  const guide2 = await hall.staff('guide2');
  await guide2.does('seeAlert', { alertId: alert?.alertId });
  await pass(6);
  expect((await open())[0]?.toAccountId).toBe(ids['guide2']);
});

it('没通知到的人不能代办；监管员只读，看过什么有记录；预警里没有一个字的个人信息', async () => {
  await hall.take('general-A');
  await pass(6);
  const [alert] = await open();
  const refused = await guide.isRefused('answerAlert', { alertId: alert?.alertId, note: '我来答' });
  expect(refused.code).toBe('NotYourAlert');
  const supervisor = await hall.staff('supervisor');
  expect(await open(supervisor)).toHaveLength(1);
  const { status } = await hall.hub.ask('PUT', '/api/alerts/rules', {
    token: supervisor.token,
    body: { revision: 0, rules: [] },
  });
  expect(status).toBe(403);
  await expect(supervisor.reads('/api/cases?view=open')).rejects.toThrow('403');
  const { views } = await manager.reads('/api/alerts/views');
  expect(views).toMatchObject([{ accountId: ids['supervisor'], route: '/api/alerts' }]);
  const clerk = await hall.staff('clerk5');
  await expect(clerk.reads('/api/alerts')).rejects.toThrow('403');
});

it('一个部门的超期件是一条预警，多了少了跟着数；反馈以后又多了才是新的一条', async () => {
  let clerk = await deskOf(hall.hub, 'clerk5');
  for (let one = 0; one < 3; one += 1) await acceptedCase(hall.hub, clerk, 'B08', FARMER);
  const late = async (): Promise<readonly AlertCard[]> =>
    (await open()).filter(({ ruleId }) => ruleId === 'caseLate');
  hall = await hall.off({ hours: 24 * 60 });
  manager = await hall.staff('manager');
  await pass(1);
  const [first, ...others] = await late();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ amount: 3, aboutName: '县市监局', seenAt: null });
  await manager.does('answerAlert', { alertId: first?.alertId, note: '已逐件督办' });
  await pass(1);
  expect(await late()).toEqual([]);

  clerk = await deskOf(hall.hub, 'clerk5');
  await acceptedCase(hall.hub, clerk, 'B08', FARMER);
  hall = await hall.off({ hours: 24 * 60 });
  manager = await hall.staff('manager');
  await pass(1);
  expect(await late()).toMatchObject([{ amount: 4 }]);
  const day = await manager.reads('/api/alerts?from=2026-11-23&to=2027-04-30');
  const before = (day as AlertsAnswer).alerts.find(({ alertId }) => alertId === first?.alertId);
  expect(before).toMatchObject({ amount: 3, answerWords: '已逐件督办' });
  expect(before?.recoveredAt).not.toBeNull();
});

it('设置错了说得清：少一条规则、别人刚改过，都不收', async () => {
  const { rules } = await manager.reads('/api/alerts/rules');
  const put = async (body: object): Promise<number> =>
    (await hall.hub.ask('PUT', '/api/alerts/rules', { token: manager.token, body })).status;
  expect(await put({ revision: 1, rules: rules.slice(1) })).toBe(400);
  expect(await put({ revision: 1, rules })).toBe(200);
  expect(await put({ revision: 1, rules })).toBe(400);
});
