/** 断网取号: a kiosk whose cable is pulled goes on alone, and the hall is right when it is plugged in again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope } from '@yichuang/domain/event';
import type { HallPayload } from '@yichuang/domain/hall/events';
import { leasedOn } from '@yichuang/domain/hall/leases';
import type { LocalDate, ServiceId } from '@yichuang/domain/ids';
import type { KioskTicket, KioskTicketAnswer } from '@yichuang/protocol/bridge';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { breakableLine, type BreakableLine } from '../support/breakable-line.ts';
import { deviceOf, signIn, wholeLog, type Caller } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

let data: string;
let hub: HubProcess;
let line: BreakableLine;
let kiosk: KioskProgram;
let guide: Caller;
let screens = 0;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'yichuang-alone-'));
  hub = await startHub({ data });
  line = await breakableLine(hub.url);
  kiosk = await kioskProgram(line.url, deviceOf(hub.url, hub.demo, 'kiosk').token, {
    aloneAfterSeconds: 0.3,
  });
  guide = await signIn(hub.url, hub.demo, 'guide1');
});
afterEach(async () => {
  await kiosk.stop();
  await line.close();
  await hub.stop();
  rmSync(data, { recursive: true, force: true });
});

const tap = (
  service = 'general-C',
  screenId = `screen-${String((screens += 1))}`,
): Promise<KioskTicketAnswer> =>
  kiosk.page.emitWithAck('takeTicket', { screenId, services: [service as ServiceId], paper: 'slip' });
const ticketOf = (answer: KioskTicketAnswer): KioskTicket => {
  if (answer.outcome !== 'taken') throw new Error(JSON.stringify(answer));
  return answer.ticket;
};
const cut = async (): Promise<void> => {
  line.pull();
  await until(() => kiosk.state()?.alone === true, 'the kiosk goes on alone');
};
const back = async (): Promise<void> => {
  line.plug();
  await until(() => kiosk.state()?.hub === 'live', 'the kiosk is back', 30_000);
};
const log = (): Promise<Envelope[]> => wholeLog(deviceOf(hub.url, hub.demo, 'display'));
const taken = (events: readonly Envelope[]): readonly HallPayload<'TicketTaken'>[] =>
  events.flatMap(({ type, payload }) =>
    type === 'TicketTaken' ? [payload as HallPayload<'TicketTaken'>] : [],
  );
const told = async (numbers: number): Promise<readonly HallPayload<'TicketTaken'>[]> => {
  let all: readonly HallPayload<'TicketTaken'>[] = [];
  for (let tries = 0; tries < 200; tries += 1) {
    all = taken(await log());
    if (all.length >= numbers) return all;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`only ${String(all.length)} numbers`);
};

it('[case 19] 拔网线、取五个号、插回去：五张票，大厅按取号时间接着排，一个不多一个不少', async () => {
  const first = ticketOf(await tap());
  expect(first.number).toBe('C001');
  await cut();
  const five = [];
  for (let one = 0; one < 5; one += 1) five.push(ticketOf(await tap()));
  const date = first.takenAt.slice(0, 10) as LocalDate;
  expect(five.every(({ offlineSince, promise }) => offlineSince !== null && promise.low === null)).toBe(true);
  await until(() => kiosk.paper.slips().length === 6, 'six slips');
  expect(kiosk.lastSlip()).toContain('断网取号 按取号时间叫号');
  // Meanwhile the hall goes on.
  const other = await guide.send('takeTicket', { services: ['general-C'] });
  expect(other.body.outcome).toBe('accepted');
  await back();

  const all = await told(7);
  const numbers = all.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(7);
  const offline = all.filter((one) => one.offline !== undefined);
  expect(offline.map(({ number }) => number)).toEqual(five.map(({ number }) => number));
  const sequences = five.map(({ number }) => Number(number.slice(1)));
  expect(
    sequences.every((sequence) =>
      leasedOn(date, [9])
        .concat(leasedOn(dayAfter(date), [9]))
        .includes(sequence),
    ),
  ).toBe(true);
  for (const one of offline) {
    const paper = five.find(({ number }) => number === one.number);
    expect(one.takenAt).toBe(paper?.takenAt);
    expect(one.ticketId).toBe(paper?.ticketId);
  }
  // Every slip is known to have come out, and none came out twice.
  await until(
    async () => (await log()).filter(({ type }) => type === 'SlipReported').length === 6,
    'six reports',
  );
  expect(kiosk.paper.slips()).toHaveLength(6);
  // In the order in which they were taken.
  const clerk = await signIn(hub.url, hub.demo, 'clerk5');
  await clerk.send('openCounter', { counterId: 'H00-05' });
  const called: string[] = [];
  for (let one = 0; one < 7; one += 1) {
    const { body } = await clerk.send('callNext', { counterId: 'H00-05', current: 'finish' });
    const call =
      body.outcome === 'accepted' ? body.events.find(({ type }) => type === 'TicketCalled') : undefined;
    called.push(all.find(({ ticketId }) => ticketId === call?.subject)?.number ?? '?');
  }
  expect(called).toEqual([first.number, ...five.map(({ number }) => number), 'C002']);
  await hub.stop();
  expect(await audit(data)).toBe('sound');
});

it('断网时同一屏点两下是一个号；不要了、补打都行，联网后主机都知道', async () => {
  await cut();
  const [one, two] = await Promise.all([tap('general-A', 'same'), tap('general-A', 'same')]);
  expect(ticketOf(one).number).toBe(ticketOf(two).number);
  const kept = ticketOf(await tap('general-A'));
  await until(() => kiosk.slips.filter(({ state }) => state === 'printed').length === 2, 'two slips');
  const done = await kiosk.page.emitWithAck('cancelTicket', { ticketId: ticketOf(one).ticketId });
  expect(done).toEqual({ outcome: 'done' });
  expect(await kiosk.page.emitWithAck('reprintSlip', { ticketId: kept.ticketId })).toEqual({
    outcome: 'done',
  });
  await until(() => kiosk.paper.slips().length === 3, 'the second copy');
  expect(kiosk.lastSlip().join(' ')).toContain('补打 1');
  await back();
  await told(2);
  await until(
    async () => (await log()).filter(({ type }) => type === 'SlipReported').length === 3,
    'all reports',
  );
  const events = await log();
  expect(events.filter(({ type }) => type === 'TicketCancelled').map(({ subject }) => subject)).toEqual([
    ticketOf(one).ticketId,
  ]);
  expect(events.filter(({ type }) => type === 'SlipRequested')).toHaveLength(3);
  expect(kiosk.paper.slips()).toHaveLength(3);
});

it('断网中取号机被强行结束再开机：主机还没回来也能接着取，已给的号不再给', async () => {
  await cut();
  const before = ticketOf(await tap());
  await until(() => kiosk.slips.at(-1)?.state === 'printed', 'its slip');
  await kiosk.kill();
  kiosk = await kiosk.again({ isReady: (state) => state.alone });
  expect(kiosk.state()?.catalogueRevision).not.toBeNull();
  expect(await kiosk.page.emitWithAck('catalogue')).not.toBeNull();
  expect(await kiosk.page.emitWithAck('guidance')).not.toBeNull();
  const after = ticketOf(await tap());
  expect(after.number).not.toBe(before.number);
  expect(after.takenAt > before.takenAt).toBe(true);
  await back();
  const all = await told(2);
  expect(all.map(({ number }) => number)).toEqual([before.number, after.number]);
});

function dayAfter(date: LocalDate): LocalDate {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10) as LocalDate;
}
