/** What terminals say of their parts, and what the hub makes of it: alarms that last, end by themselves, and stay one. */
import type { DeviceCard, PartReport } from '@yichuang/protocol/devices';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

let hall: HubInTest;
let operator: string;

beforeEach(async () => {
  hall = await hubInTest();
  operator = await hall.signIn('operator');
});
afterEach(() => hall.stop());

const pass = (seconds: number): void => hall.pass(seconds * 1_000);

function printer(change: Partial<PartReport> = {}): PartReport {
  return {
    partId: 'slip-printer',
    kind: 'slipPrinter',
    model: 'epson-tm',
    connection: 'tcp 192.168.1.50:9100',
    ready: true,
    condition: null,
    evidence: 'processId',
    paperLeft: null,
    paperNear: null,
    since: hall.hub.core.now(),
    ...change,
  };
}
async function tells(...parts: PartReport[]): Promise<void> {
  const { status } = await hall.ask('POST', '/api/devices/parts', {
    token: hall.tokenOf('kiosk-1'),
    body: { parts },
  });
  expect(status).toBe(204);
}
async function kiosk(): Promise<DeviceCard> {
  const { body } = await hall.ask('GET', '/api/devices', { token: operator });
  return (body as DeviceCard[]).find(({ deviceId }) => deviceId === 'kiosk-1')!;
}

it('a broken part is one alarm with the machine’s name and place, and is gone when it is mended', async () => {
  await tells(printer({ ready: false, condition: 'P-02' }));
  expect((await kiosk()).alarms).toEqual([]);
  pass(10);
  const { alarms, parts } = await kiosk();
  expect(parts).toMatchObject([{ deviceId: 'kiosk-1', condition: 'P-02', ready: false }]);
  expect(alarms).toMatchObject([
    { kind: 'fault', name: '1号取号机', place: '大厅入口', condition: 'P-02', urgent: true, unstable: false },
  ]);
  // Changing the roll opens the cover: still the same trouble.
  await tells(printer({ ready: false, condition: 'P-03' }));
  expect((await kiosk()).alarms).toMatchObject([{ key: alarms[0]!.key, condition: 'P-03' }]);
  await tells(printer());
  pass(10);
  expect((await kiosk()).alarms).toEqual([]);
});

it('paper that ends is told at sixty slips, or when a sensor feels it', async () => {
  await tells(printer({ paperLeft: 61 }));
  pass(10);
  expect((await kiosk()).alarms).toEqual([]);
  await tells(printer({ paperLeft: 60 }));
  pass(10);
  expect((await kiosk()).alarms).toMatchObject([{ kind: 'paperLow', paperLeft: 60, urgent: false }]);
  await tells(printer({ paperLeft: 900 }));
  pass(10);
  expect((await kiosk()).alarms).toEqual([]);
  await tells(printer({ paperNear: true }));
  pass(10);
  expect((await kiosk()).alarms).toMatchObject([{ kind: 'paperLow', paperLeft: null }]);
});

it('[case 48] a loose cable: one alarm, however often it comes and goes', async () => {
  const keys = new Set<string>();
  for (let turn = 0; turn < 20; turn += 1) {
    await tells(
      printer({
        partId: 'keypads',
        kind: 'keypad',
        ready: turn % 2 === 0,
        condition: turn % 2 ? 'K-01' : null,
      }),
    );
    pass(3);
    const { alarms } = await kiosk();
    expect(alarms.length).toBeLessThanOrEqual(1);
    for (const { key, unstable } of alarms) keys.add(`${key} ${String(unstable)}`);
  }
  expect([...keys]).toEqual(['kiosk-1 keypads true']);
});

it('the cover opened again and again while a roll is changed: nobody is sent to look at the cable', async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    await tells(turn % 2 ? printer({}) : printer({ ready: false, condition: turn % 4 ? 'P-02' : 'P-03' }));
    pass(5);
    expect((await kiosk()).alarms).toEqual([]);
  }
});

it('a terminal not heard for two minutes is missed instead of its parts, until it is back', async () => {
  await tells(printer({ ready: false, condition: 'P-02' }));
  pass(120);
  expect(await kiosk()).toMatchObject({ away: false, alarms: [{ kind: 'fault' }] });
  pass(1);
  expect(await kiosk()).toMatchObject({ away: true, alarms: [{ kind: 'silent', urgent: true, part: null }] });
  await tells(printer());
  pass(10);
  expect(await kiosk()).toMatchObject({ away: false, alarms: [] });
});

it('a revoked terminal is no alarm, and what it said is forgotten', async () => {
  await tells(printer({ ready: false, condition: 'P-02' }));
  pass(10);
  await hall.ask('DELETE', '/api/devices/kiosk-1', { token: operator });
  expect(await kiosk()).toMatchObject({ parts: [], alarms: [] });
});

it('after a restart of the hub nothing is said of parts until their terminal tells again', async () => {
  await tells(printer({ ready: false, condition: 'P-02' }));
  hall = await hall.restart();
  expect(await kiosk()).toMatchObject({ parts: [], alarms: [], place: '大厅入口' });
});

describe('what is not well said', () => {
  it.each<[string, Partial<PartReport>]>([
    ['a number that is none', { condition: 'P2' }],
    ['a part without a name', { partId: '' }],
    ['a negative roll', { paperLeft: -1 }],
  ])('%s changes nothing', async (_, change) => {
    const { status, body } = await hall.ask('POST', '/api/devices/parts', {
      token: hall.tokenOf('kiosk-1'),
      body: { parts: [printer(change)] },
    });
    expect([status, body.code]).toEqual([400, 'BadRequest']);
    expect((await kiosk()).parts).toEqual([]);
  });
});

it('the patience of the hub is a setting, kept over a restart; another name and place are told at once', async () => {
  const { body: usual } = await hall.ask('GET', '/api/devices/watch', { token: operator });
  expect(usual).toMatchObject({ raiseSeconds: 10, silentSeconds: 120, paperLowAt: 60 });
  const put = (body: object) => hall.ask('PUT', '/api/devices/watch', { token: operator, body });
  expect((await put({ ...usual, raiseSeconds: 0 })).status).toBe(400);
  expect((await put({ ...usual, raiseSeconds: 2 })).status).toBe(204);
  const named = { name: '一号机', place: '东门' };
  expect((await hall.ask('POST', '/api/devices/kiosk-1', { token: operator, body: named })).status).toBe(204);
  hall = await hall.restart();
  operator = await hall.signIn('operator');
  await tells(printer({ ready: false, condition: 'P-02' }));
  pass(2);
  expect((await kiosk()).alarms).toMatchObject([named]);
});
