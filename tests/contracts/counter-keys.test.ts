/** Who may press a hardware key at a counter, in whose name it acts, and what it is told. */
import { newCommandId } from '@yichuang/client/command-id';
import type { CounterId } from '@yichuang/domain/ids';
import type { KeyRefused } from '@yichuang/protocol/keys';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import type { Answer } from '../support/hub-in-test.ts';
import { until } from '../support/until.ts';

let hall: HallDay;
let window5: Window;
let counterPc: string;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
  counterPc = await pairedCounter();
});
afterEach(() => hall.close());

async function pairedCounter(): Promise<string> {
  const asked = await hall.hub.ask('POST', '/api/pairings', {
    body: { kind: 'counter', name: '5号窗口电脑' },
  });
  const { pairingSecret } = asked.body;
  const claimed = await hall.hub.ask('POST', '/api/pairings/claim', { body: { pairingSecret, as: 'token' } });
  return claimed.body.token as string;
}

const now = (): number => Date.parse(hall.hub.hub.core.now());

function press(
  token: string | undefined,
  action: string,
  {
    counterId = window5.counterId,
    digits = '',
    pressId = newCommandId(now()),
  }: Partial<Record<'counterId' | 'digits' | 'pressId', string>> = {},
): Promise<Answer> {
  return hall.hub.ask('POST', `/api/counters/${counterId}/keys`, {
    token,
    body: { action, digits, pressId },
  });
}

it('only a paired counter computer may press: not the public, not staff, not another device', async () => {
  const staff = ['clerk5', 'guide1', 'manager', 'operator', 'official-xsj'];
  const devices = ['kiosk-1', 'display-main', 'printer-desk', 'evaluator-5'];
  expect((await press(undefined, 'callNext')).status).toBe(401);
  expect((await press('worth-nothing', 'callNext')).status).toBe(401);
  for (const username of staff)
    expect([username, (await press(await hall.hub.signIn(username), 'callNext')).status]).toEqual([
      username,
      403,
    ]);
  for (const deviceId of devices)
    expect([deviceId, (await press(hall.hub.tokenOf(deviceId), 'callNext')).status]).toEqual([deviceId, 403]);
  expect((await press(counterPc, 'callNext')).status).toBe(200);
});

it('acts as the account signed in there, and all three are on record', async () => {
  const { number, ticketId } = await hall.take('general-C');
  const { body } = await press(counterPc, 'callNext');
  expect(body).toEqual({ outcome: 'done', name: 'callNext' });
  const called = hall.hub.hub.core.hall().tickets.get(ticketId);
  expect(called).toMatchObject({ number, status: 'called', counterId: window5.counterId });
  const { events } = hall.hub.hub.core;
  const fact = [...events.ofStream(`hall/${hall.hub.hub.core.hall().date}`)].at(-1);
  expect(fact).toMatchObject({
    type: 'TicketCalled',
    by: { role: 'clerk', counter: window5.counterId, via: 'http' },
  });
  expect(fact?.by.account).toBe(hall.hub.hub.core.hall().counters.get(window5.counterId)?.accountId);
  expect(fact?.by.device).toMatch(/^counter-/);
});

it('a window that is none and one where nobody is signed in are refused and nothing happens [case 40]', async () => {
  await hall.take('general-C');
  const before = hall.hub.hub.core.hall().lastSeq;
  const nowhere = await press(counterPc, 'callNext', { counterId: 'H00-99' });
  expect(nowhere.body).toMatchObject({ outcome: 'refused', rejection: { code: 'CounterUnknown' } });
  const closed = window5.counterId.replace('-05', '-06');
  const empty = await press(counterPc, 'callNext', { counterId: closed });
  expect(empty.body).toMatchObject({ outcome: 'refused', rejection: { code: 'CounterNotOpen' } });
  expect(hall.hub.hub.core.hall().lastSeq).toBe(before);
});

it('whoever has signed out has no key any more, though the counter is still open', async () => {
  await hall.take('general-C');
  await hall.hub.ask('DELETE', '/api/sessions', { token: window5.token });
  const { body } = await press(counterPc, 'callNext');
  expect(body).toMatchObject({ outcome: 'refused', rejection: { code: 'CounterNotOpen' } });
});

it('a press that is sent twice is one call, whatever the hall has become meanwhile [case 38]', async () => {
  await hall.takeMany('general-C', 2);
  const pressId = newCommandId(now());
  const first = await press(counterPc, 'callNext', { pressId });
  const again = await press(counterPc, 'callNext', { pressId });
  expect(again.body).toEqual(first.body);
  expect(hall.calling()).toHaveLength(1);
});

it('the clerk’s page is told why the keypad beeped, and no other page', async () => {
  const heard: KeyRefused[] = [];
  const others: KeyRefused[] = [];
  const lines = [
    [window5.token, heard],
    [await hall.hub.signIn('clerk6'), others],
  ] as const;
  const sockets = lines.map(([token, list]) => {
    const socket = io(hall.hub.url, { auth: { token }, transports: ['websocket'], forceNew: true });
    socket.on('keyRefused', (refused: KeyRefused) => list.push(refused));
    return socket;
  });
  await until(() => sockets.every(({ connected }) => connected));
  await press(counterPc, 'callNext');
  await until(() => heard.length > 0, 'the refusal');
  expect(heard).toEqual([
    {
      counterId: window5.counterId,
      action: 'callNext',
      rejection: { code: 'QueueEmpty', details: { counterId: window5.counterId } },
    },
  ]);
  expect(others).toEqual([]);
  for (const socket of sockets) socket.close();
});

it.each([
  ['an action that no keypad has', { action: 'selfDestruct', digits: '', pressId: newCommandId(0) }],
  ['digits that are none', { action: 'callNext', digits: '1; DROP', pressId: newCommandId(0) }],
  ['no id of the press', { action: 'callNext', digits: '' }],
])('%s is a bad request', async (_, body) => {
  const path = `/api/counters/${window5.counterId satisfies CounterId}/keys`;
  expect((await hall.hub.ask('POST', path, { token: counterPc, body })).status).toBe(400);
});

it('a press that comes too late calls nobody', async () => {
  await hall.take('general-C');
  const pressId = newCommandId(now());
  await hall.pass({ seconds: 20 });
  const { status, body } = await press(counterPc, 'callNext', { pressId });
  expect([status, body.code]).toEqual([400, 'CommandTooLate']);
  expect(hall.calling()).toEqual([]);
});
