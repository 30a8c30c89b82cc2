/**
 * 断网过夜: the line of a kiosk is cut in the afternoon and mended at noon of the next day. It goes on through midnight with the
 * numbers that it was leased for tomorrow, while the hall gives its own; at noon everything is on record where it belongs.
 */
import type { HallPayload } from '@yichuang/domain/hall/events';
import { isLeasedSequence, leasedOn } from '@yichuang/domain/hall/leases';
import type { LocalDate, LocalTime, ServiceId } from '@yichuang/domain/ids';
import { dateAt, instantAt, msOf } from '@yichuang/domain/time';
import type { KioskTicket } from '@yichuang/protocol/bridge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakableLine, type BreakableLine } from '../support/breakable-line.ts';
import type { HallDay } from '../support/hall-day.ts';
import { kioskProgram, type KioskProgram } from '../support/kiosk-program.ts';
import { realHall } from '../support/real-hall.ts';
import { until } from '../support/until.ts';

const MONDAY = '2026-11-23' as LocalDate;
const TUESDAY = '2026-11-24' as LocalDate;
const SERVICE = 'general-C' as ServiceId;
const BEIJING = 480;
const DAY_MS = 86_400_000;

let hall: HallDay;
let line: BreakableLine;
let kiosk: KioskProgram;
let screens = 0;

beforeAll(async () => {
  hall = await realHall();
  line = await breakableLine(hall.hub.url);
  kiosk = await kioskProgram(line.url, hall.kiosk.token, { aloneAfterSeconds: 0.3, movedClock: true });
});
afterAll(async () => {
  await kiosk.stop();
  await line.close();
  await hall.close();
});

/** Hall and kiosk live through the same hours. */
async function both(time: string): Promise<void> {
  const now = msOf(hall.hub.hub.core.now());
  const then = msOf(instantAt(dateAt(hall.hub.hub.core.now(), BEIJING), time as LocalTime, BEIJING));
  kiosk.pass(then - now + (then <= now ? DAY_MS : 0));
  await hall.until(time);
}
const ask = () =>
  kiosk.page.emitWithAck('takeTicket', {
    screenId: `screen-${String((screens += 1))}`,
    services: [SERVICE],
    paper: 'slip',
  });
async function take(): Promise<KioskTicket> {
  const answer = await ask();
  if (answer.outcome !== 'taken') throw new Error(JSON.stringify(answer));
  return answer.ticket;
}
const sequenceOf = ({ number }: Pick<KioskTicket, 'number'>): number => Number(number.slice(1));
const takings = (date: LocalDate): readonly HallPayload<'TicketTaken'>[] =>
  [...hall.hub.hub.core.events.ofStream(`hall/${date}`)].flatMap(({ type, payload }) =>
    type === 'TicketTaken' ? [payload as HallPayload<'TicketTaken'>] : [],
  );

it('[case 20] 下午断网，一直断过半夜，第二天照常发号，中午连上：两天的号各归各天，一个不重，按取号时间排', async () => {
  await both('15:00');
  const online = await take();
  expect(online.number).toBe('C001');
  await until(() => kiosk.paper.slips().length === 1, 'the slip of the hall’s own number');
  line.pull();
  await until(() => kiosk.state()?.alone === true, 'the kiosk goes on alone');
  const [first, second] = [await take(), await take()];
  const today = leasedOn(MONDAY, [9]);
  expect([first, second].every((ticket) => today.includes(sequenceOf(ticket)))).toBe(true);

  await until(() => kiosk.paper.slips().length === 3, 'three slips');

  // Nobody is given a number at night, and nobody of yesterday waits in the new day.
  await both('23:40');
  expect(await ask()).toMatchObject({ outcome: 'rejected' });
  await both('08:30');
  const morning = [await take(), await take(), await take()];
  const tomorrow = leasedOn(TUESDAY, [9]);
  expect(morning.every((ticket) => tomorrow.includes(sequenceOf(ticket)))).toBe(true);
  expect(morning.map(({ takenAt }) => dateAt(takenAt, BEIJING))).toEqual([TUESDAY, TUESDAY, TUESDAY]);
  expect(morning[0]?.promise.ahead).toBe(0);
  await until(() => kiosk.paper.slips().length === 6, 'six slips');

  // Meanwhile the hall itself goes on: its own numbers are none of the kiosk's.
  const guide = await hall.staff('guide1');
  await both('09:00');
  const halls = await hall.take(SERVICE, { by: guide });
  expect(isLeasedSequence(sequenceOf(halls))).toBe(false);

  await both('12:00');
  line.plug();
  await until(() => kiosk.state()?.hub === 'live', 'the kiosk is back', 30_000);
  await until(() => takings(MONDAY).length === 3 && takings(TUESDAY).length === 4, 'all are told', 15_000);

  // Yesterday's papers are on yesterday's record, and nobody waits for them any more.
  const late = takings(MONDAY).filter(({ offline }) => offline !== undefined);
  expect(late.map(({ number }) => number)).toEqual([first.number, second.number]);
  for (const ticket of [first, second]) expect(hall.living(ticket.number)).toBeUndefined();
  // This morning's stand in the line by the time at which they were taken, before what the hall gave later.
  expect(morning.map(({ number }) => hall.living(number)?.placed)).toEqual(['offline', 'offline', 'offline']);
  for (const ticket of morning) expect(hall.living(ticket.number)?.takenAt).toBe(ticket.takenAt);
  expect(takings(TUESDAY).flatMap(({ offline }) => offline?.flags ?? [])).toEqual(
    // Nobody has opened a window yet: somebody should know that people wait.
    ['noCounter', 'noCounter', 'noCounter'],
  );
  await both('14:30');
  const window5 = await hall.window(5);
  const called = [];
  for (let one = 0; one < 4; one += 1) called.push(await window5.next(one === 0 ? undefined : 'finish'));
  expect(called).toEqual([...morning.map(({ number }) => number), halls.number]);
  const all = [...takings(MONDAY), ...takings(TUESDAY)].map(
    ({ takenAt, number }) => `${takenAt.slice(0, 10)} ${number}`,
  );
  expect(new Set(all).size).toBe(7);

  // And the kiosk has numbers for the next night already.
  line.pull();
  await until(() => kiosk.state()?.alone === true, 'cut off again');
  await both('08:30');
  expect(leasedOn('2026-11-25' as LocalDate, [9])).toContain(sequenceOf(await take()));
});
