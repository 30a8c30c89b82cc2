/** 失联: the PC of a window goes dark while people wait. The window's screen, the queue and the manager know it after five minutes. */
import { alarmsOf } from '@yichuang/domain/hall/views/alarms';
import { windowFacts } from '@yichuang/domain/hall/views/window-facts';
import { openCountersFor } from '@yichuang/domain/hall/hall';
import type { ZoneId } from '@yichuang/domain/ids';
import type { AlertsAnswer } from '@yichuang/protocol/alerts';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Window } from '../support/hall-day.ts';
import { until } from '../support/until.ts';

let hall: HallDay;
let window5: Window;
let page: Socket;

beforeEach(async () => {
  hall = await demoHall();
  window5 = await hall.window(5);
  page = await opened();
});
afterEach(async () => {
  page.close();
  await hall.close();
});

/** The page that the clerk has open at the window. */
async function opened(): Promise<Socket> {
  const { token } = window5;
  const socket = io(hall.hub.url, { auth: { token }, transports: ['websocket'], forceNew: true });
  await until(() => socket.connected, 'the clerk’s page is open');
  await pass(0);
  return socket;
}
async function goesDark(): Promise<void> {
  const before = hall.hub.hub.gateway.connectedAccounts().size;
  page.close();
  await until(() => hall.hub.hub.gateway.connectedAccounts().size < before, 'the page is gone');
}
async function pass(minutes: number): Promise<void> {
  await hall.pass({ minutes });
  await hall.hub.hub.tick();
}
const zone = 'C' as ZoneId;
const now = () => hall.hub.hub.core.now();
const screen = () => windowFacts(hall.hub.hub.hall(), window5.counterId, now())?.state;
const open = () => openCountersFor(hall.hub.hub.hall(), zone).map(({ counterId }) => counterId);
const unseen = () => alarmsOf(hall.hub.hub.hall(), now()).filter((alarm) => alarm.kind === 'counterUnseen');

it('窗口电脑断开五分钟：窗口屏显示暂停服务，这个区算没有窗口，主任看得到；一回来就好了', async () => {
  await hall.take('general-C');
  await goesDark();
  await pass(4);
  expect([screen(), open(), unseen()]).toEqual(['idle', [window5.counterId], []]);
  await pass(1);
  expect(screen()).toBe('paused');
  expect(open()).toEqual([]);
  expect(unseen()).toEqual([{ kind: 'counterUnseen', counterId: window5.counterId, minutes: 5 }]);

  await pass(10);
  const manager = await hall.staff('manager');
  const { alerts } = (await manager.reads('/api/alerts')) as AlertsAnswer;
  expect(alerts.map(({ ruleId, about }) => [ruleId, about])).toEqual(
    expect.arrayContaining([
      ['orphanQueue', 'C'],
      ['vacancy', window5.counterId],
    ]),
  );

  page = await opened();
  expect([screen(), open(), unseen()]).toEqual(['idle', [window5.counterId], []]);
  expect(await window5.next()).toBe('C001');
});

it('没有开过页面的窗口不算失联；换了人坐，前一个人的断线不作数', async () => {
  const window6 = await hall.window(6);
  await goesDark();
  await pass(3);
  await window5.does('closeCounter', { counterId: window5.counterId });
  await pass(30);
  expect(unseen()).toEqual([]);
  expect(hall.hub.hub.hall().counters.get(window6.counterId)?.unseenSince).toBeNull();
});
