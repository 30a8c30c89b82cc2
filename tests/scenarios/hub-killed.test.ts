/** 中枢被杀后窗口继续: the hub's process dies with `kill -9`; kiosk and counter come back by themselves, nothing is doubled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { deskOf } from '@yichuang/domain/hall/views/desk';
import type { CounterId, Instant, ServiceId } from '@yichuang/domain/ids';
import type { KioskTicketAnswer } from '@yichuang/protocol/bridge';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { freePort } from '../support/free-port.ts';
import { deviceOf, signIn, wholeLog } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

const COUNTER = 'H00-05' as CounterId;

let data: string;
let port: number;
let hub: HubProcess;
let kiosk: KioskProgram;
let clerk: HallClient;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'yichuang-killed-'));
  port = await freePort();
  hub = await startHub({ data, port });
  // However slow this machine is at starting a hub: it is waited for here, and nobody goes on alone.
  const { token: kioskToken } = deviceOf(hub.url, hub.demo, 'kiosk');
  kiosk = await kioskProgram(hub.url, kioskToken, { aloneAfterSeconds: 60 });
  const { token } = await signIn(hub.url, hub.demo, 'clerk5');
  clerk = createHallClient({ url: hub.url, token, kinds: ['hall'] });
  await until(() => clerk.getSnapshot().live === 'live', 'the counter follows');
  await clerk.send('openCounter', { counterId: COUNTER });
});
afterEach(async () => {
  clerk.close();
  await kiosk.stop();
  await hub.stop();
  rmSync(data, { recursive: true, force: true });
});

const tap = (screenId: string): Promise<KioskTicketAnswer> =>
  kiosk.page.emitWithAck('takeTicket', { screenId, services: ['general-C' as ServiceId], paper: 'slip' });
const numberOf = (answer: KioskTicketAnswer): string =>
  answer.outcome === 'taken' ? answer.ticket.number : answer.outcome;
const everybodyIsBack = (): Promise<void> =>
  until(
    () => clerk.getSnapshot().live === 'live' && kiosk.state()?.hub === 'live',
    'kiosk and counter are back',
    30_000,
  );

it('中枢被强行结束再起来：窗口当前办理的人、排队、取号机都接着走', async () => {
  expect(numberOf(await tap('screen-1'))).toBe('C001');
  expect(numberOf(await tap('screen-2'))).toBe('C002');
  await clerk.send('callNext', { counterId: COUNTER });
  await hub.kill();
  hub = await startHub({ data, port });
  await everybodyIsBack();

  const { hall, asOf } = clerk.getSnapshot();
  if (!hall) throw new Error('the counter has its hall again');
  const desk = deskOf(hall, COUNTER, asOf as Instant);
  expect(desk?.ticket).toMatchObject({ number: 'C001', status: 'called' });
  const next = await clerk.send('callNext', { counterId: COUNTER, current: 'finish' });
  expect(next.outcome).toBe('accepted');
  expect(numberOf(await tap('screen-3'))).toBe('C003');
  await until(() => kiosk.paper.slips().length === 3, 'three slips in all');
});

it('取号那一下中枢刚好死了：号已记下，重试拿到同一个号，只有一个号、一张票', async () => {
  await hub.kill();
  // Dies once, after the next command is on disk and before it is answered.
  hub = await startHub({ data, port, env: { HUB_FAILPOINT: 'betweenCommitAndAnswer@2' } });
  await everybodyIsBack();
  const tapped = tap('screen-1');
  await hub.gone;
  hub = await startHub({ data, port });
  const first = numberOf(await tapped);
  // Whoever was told that it is not known taps once more on the same screen.
  const answer = first === 'late' ? numberOf(await tap('screen-1')) : first;
  expect(answer).toBe('C001');

  await everybodyIsBack();
  await until(() => kiosk.slips.at(-1)?.state === 'printed', 'the slip');
  expect(kiosk.paper.slips()).toHaveLength(1);
  const log = await wholeLog(deviceOf(hub.url, hub.demo, 'display'));
  expect(log.filter(({ type }) => type === 'TicketTaken')).toHaveLength(1);
  await hub.stop();
  expect(await audit(data)).toBe('sound');
});
