/** 设备坏了叫一次人: a real kiosk terminal and its printer, seen by the operator and the guide; orders come out of the machine. */
import type { OrderOutcome } from '@yichuang/protocol/orders';
import type { DeviceAlarm, DeviceCard } from '@yichuang/protocol/devices';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

let hall: HubInTest;
let kiosk: KioskProgram;
let operator: string;
let guide: string;

beforeEach(async () => {
  hall = await hubInTest();
  [operator, guide] = await Promise.all([hall.signIn('operator'), hall.signIn('guide1')]);
  kiosk = await kioskProgram(hall.url, hall.tokenOf('kiosk-1'));
  await until(async () => (await card()).parts.length > 0, 'the kiosk has told of its parts');
});
afterEach(async () => {
  await kiosk.stop();
  await hall.stop();
});

async function card(token = operator): Promise<DeviceCard> {
  const { body } = await hall.ask('GET', '/api/devices', { token });
  return (body as DeviceCard[]).find(({ deviceId }) => deviceId === 'kiosk-1')!;
}
const alarms = async (token: string): Promise<readonly DeviceAlarm[]> => (await card(token)).alarms;

/** Asks it of the kiosk and waits for what became of it. */
async function ordered(order: string, token = operator): Promise<OrderOutcome> {
  const { body } = await hall.ask('POST', '/api/devices/kiosk-1/orders', { token, body: { order } });
  let outcome: OrderOutcome = { outcome: 'waiting' };
  await until(async () => {
    outcome = (await hall.ask('GET', `/api/orders/${body.orderId}`, { token })).body as OrderOutcome;
    return outcome.outcome !== 'waiting' && outcome.outcome !== 'underWay';
  }, `${order} is done`);
  return outcome;
}

it('缺纸：运维和导办各看到一件提醒，说出哪台、在哪里；换了纸自己消失', async () => {
  await kiosk.paper.apply({ paper: 'out' });
  await until(async () => (await card()).parts[0]?.condition === 'P-02', 'the hub knows');
  expect(await alarms(operator)).toEqual([]);
  hall.pass(10_000);
  for (const token of [operator, guide])
    expect(await alarms(token)).toMatchObject([
      { kind: 'fault', condition: 'P-02', name: '1号取号机', place: '大厅入口', urgent: true },
    ]);
  await kiosk.paper.apply({ paper: 'reload', afterReload: 'continue' });
  await until(async () => (await card()).parts[0]?.ready === true, 'there is paper');
  hall.pass(10_000);
  expect([await alarms(operator), await alarms(guide)]).toEqual([[], []]);
  expect(await ordered('paperChanged', guide)).toEqual({ outcome: 'done' });
});

it('在管理台要一张测试页，取号机真的打出来：机器、凭据、生僻字、尺子、二维码', async () => {
  expect(await ordered('testSlip')).toMatchObject({ outcome: 'printed', condition: 'none' });
  const [slip] = kiosk.paper.slips();
  const words = kiosk.lastSlip().join('\n');
  expect(words).toContain('测试页');
  expect(words).toContain('1号取号机 kiosk-1');
  expect(words).toContain('打印机会逐张回报');
  expect(words).toContain('....:....1....:....2....:....3....:....4....:...');
  expect(slip).toMatchObject({ ending: 'cut', errors: [] });
  expect(slip?.qrCodes.map(({ data }) => data)).toEqual(['kiosk-1']);
});

it('还剩几张纸是真数出来的：打一张少一张，按了“已换纸”从整卷算起', async () => {
  const left = async (): Promise<number> => (await card()).parts[0]?.paperLeft ?? 0;
  const whole = await left();
  expect(whole).toBeGreaterThan(700);
  await ordered('testSlip');
  await until(async () => (await left()) < whole, 'a slip was counted');
  expect(await ordered('paperChanged', guide)).toEqual({ outcome: 'done' });
  await until(async () => (await left()) === whole, 'a whole roll');
});

it('没纸时要测试页：说没有打出来，为什么', async () => {
  await kiosk.paper.apply({ paper: 'out' });
  await until(async () => (await card()).parts[0]?.condition === 'P-02', 'the hub knows');
  expect(await ordered('testSlip')).toEqual({
    outcome: 'failed',
    condition: 'paperOut',
    conditionNumber: 'P-02',
  });
});

it('在管理台刷新取号机的页面', async () => {
  const reloaded = new Promise<void>((resolve) => kiosk.page.once('reload', resolve));
  expect(await ordered('reloadPage')).toEqual({ outcome: 'done' });
  await reloaded;
});
