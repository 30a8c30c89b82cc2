/** 打印机缺纸: no number is spent on a printer that cannot print, and a number whose slip failed is not lost. */
import { ServiceId } from '@yichuang/domain/ids';
import { alarmsOf, type Alarm } from '@yichuang/domain/hall/views/alarms';
import type { KioskTicket, KioskTicketAnswer } from '@yichuang/protocol/bridge';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay } from '../support/hall-day.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

let hall: HallDay;
let kiosk: KioskProgram;

beforeEach(async () => {
  hall = await demoHall();
  kiosk = await kioskProgram(hall.hub.url, hall.hub.tokenOf('kiosk-1'));
});
afterEach(async () => {
  await kiosk.stop();
  await hall.close();
});

const tap = (screenId: string, paper: 'slip' | 'none' = 'slip'): Promise<KioskTicketAnswer> =>
  kiosk.page.emitWithAck('takeTicket', { screenId, services: [ServiceId.parse('general-C')], paper });
const alarms = (): readonly Alarm[] => alarmsOf(hall.hub.hub.hall(), hall.hub.hub.core.now());
const taken = (): number => hall.hub.hub.hall().taken.get('C') ?? 0;

it('取号前就缺纸：不放号、不跳号，说明怎么办；可以无纸取号', async () => {
  await kiosk.paper.apply({ paper: 'out' });
  expect(await tap('screen-1')).toMatchObject({
    outcome: 'printerDown',
    printer: { condition: 'paperOut', conditionNumber: 'P-02' },
  });
  expect(taken()).toBe(0);
  expect(await tap('screen-1', 'none')).toMatchObject({
    outcome: 'taken',
    paper: 'none',
    ticket: { number: 'C001' },
  });
  expect(kiosk.paper.slips()).toEqual([]);
});

it('打到一半没纸：号有效，导办得到提醒；换纸后补打的票写明“补打”', async () => {
  const { number, ticketId } = await tornSlip();
  expect(hall.living(number)).toMatchObject({ status: 'waiting', slip: { state: 'requested' } });
  await hall.pass({ seconds: 16 });
  expect(alarms()).toMatchObject([{ kind: 'slipFailed', number, printerId: 'kiosk-1', state: 'unclaimed' }]);

  // New paper; this make of printer forgets the rest of the slip.
  await kiosk.paper.apply({ paper: 'reload', afterReload: 'discard' });
  await until(() => kiosk.slips.at(-1)?.state === 'failed', 'the slip is given up');
  expect(kiosk.slips.at(-1)).toMatchObject({ number, condition: 'paperOut', conditionNumber: 'P-02' });
  await until(() => hall.living(number)?.slip?.state === 'failed', 'the hub knows');
  expect(alarms()).toMatchObject([{ state: 'failed' }]);

  expect(await kiosk.page.emitWithAck('reprintSlip', { ticketId })).toEqual({ outcome: 'done' });
  await until(() => hall.living(number)?.slip?.state === 'printed', 'the copy came out');
  expect(kiosk.lastSlip()).toEqual(expect.arrayContaining([number, '补打 1']));
  expect(alarms()).toEqual([]);
  expect(taken()).toBe(1);
});

it('换上纸自己接着打完的，不再提醒，也不重复出票', async () => {
  const { number } = await tornSlip();
  await kiosk.paper.apply({ paper: 'reload', afterReload: 'continue' });
  await until(() => hall.living(number)?.slip?.state === 'printed', 'the rest came out');
  expect(kiosk.paper.slips().map(({ ending }) => ending)).toEqual(['paperOut', 'cut']);
  await hall.pass({ seconds: 16 });
  expect(alarms()).toEqual([]);
});

it('没出票、不要了：号当场退回，不留“幽灵号”', async () => {
  const { number, ticketId } = await tornSlip();
  expect(await kiosk.page.emitWithAck('cancelTicket', { ticketId })).toEqual({ outcome: 'done' });
  expect(hall.living(number)).toBeUndefined();
  expect(hall.hub.hub.core.read.ticketById(ticketId)).toMatchObject({
    status: 'cancelled',
    ending: 'no-paper',
  });
});

/** Paper for a third of a slip, and a number. */
async function tornSlip(): Promise<KioskTicket> {
  await kiosk.paper.apply({ rowsLeft: 300 });
  const answer = await tap('screen-1');
  if (answer.outcome !== 'taken') throw new Error(answer.outcome);
  await until(() => kiosk.state()?.printer.condition === 'paperOut', 'the paper is out');
  return answer.ticket;
}
