/**
 * A full day of the county hall (满员的一天): the hub's real core and database, a clock that goes from act to act, and
 * everybody in the building: the visitors, eleven clerks and the one who hands out, a guide, the manager, the kiosk whose
 * paper ends twice, the speaker. The hub's program ends in the middle of the morning and is started again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallPayload } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import { HallId, type LocalDate, type TicketId } from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import { readCatalogue } from '@yichuang/server/catalogue/load';
import { newCommandId } from '@yichuang/server/command-ids';
import { openCore, type Core } from '@yichuang/server/core';
import { logTo } from '@yichuang/server/log';
import { openStore } from '@yichuang/server/store/open';
import { addClerk, NOON_DUTY } from './clerk.ts';
import { actor, isNo, type Floor } from './floor.ts';
import { timetable } from './timetable.ts';
import { visitorsOf, type Visitor } from './visitors.ts';

/** Monday, 00:00 in the hall. */
const MIDNIGHT = Date.parse('2026-11-22T16:00:00.000Z');
const MINUTE_MS = 60_000;
const OPENS = 450;
const NOON = 720;
const AFTERNOON = 870;
const CLOSES = 1_050;
/** The kiosk's paper ends at, is changed so many minutes later. */
const PAPER_OUT = [
  [560, 12],
  [940, 8],
] as const;
const HUB_ENDS = 605;
const KIOSK = 'kiosk-1';
const DESK_PRINTER = 'desk-printer';

export interface FullDay {
  readonly date: LocalDate;
  /** Everything of the day, as the log has it. */
  readonly log: readonly Envelope<HallEvent>[];
  readonly hall: Hall;
  /** As the read table has them at the end. */
  readonly endings: ReadonlyMap<TicketId, readonly [status: string, ending: string | null]>;
  /** What the hub had acknowledged, as numbers of the log. */
  readonly acknowledged: readonly number[];
  /** People to whom the kiosk gave no number. */
  readonly sentAway: number;
}

const GUIDE = actor('guide', 'guide1');
const MANAGER = actor('manager', 'manager');
const SPEAKER = actor('display', 'display-main');
const QUIET = logTo({ write: () => undefined }, 'error');

export async function fullDay(people: number, seed: number): Promise<FullDay> {
  const data = mkdtempSync(join(tmpdir(), 'full-day-'));
  const visitors = visitorsOf(people, seed);
  const holders = new Map<TicketId, Visitor>();
  const missed = new Set<TicketId>();
  const acknowledged: number[] = [];
  let sentAway = 0;
  let onTheirWay = 0;
  let wall = MIDNIGHT;
  const boot = async (): Promise<Core> => {
    const store = openStore(data);
    store.log().pragma('synchronous = OFF');
    const clock = { wall: () => wall, monotonic: () => wall };
    const core = openCore({ data, store, hallId: HallId.parse('H00'), log: QUIET, clock });
    core.settings.put(rulesFor(readCatalogue(), HallId.parse('H00')));
    await core.start();
    return core;
  };
  let core = await boot();
  const time = timetable(MIDNIGHT, (ms) => {
    wall = ms;
  });
  const at = (minute: number, act: () => Promise<void> | void): void =>
    time.at(MIDNIGHT + minute * MINUTE_MS, act);

  const holderOf = (ticketId: TicketId): Visitor => holders.get(ticketId) as Visitor;
  const floor: Floor = {
    time,
    hall: () => core.hall(),
    holderOf,
    walkOf: (ticketId) => (missed.has(ticketId) ? 20 : holderOf(ticketId).walk),
    async send(by, name, payload) {
      const answer = await core.execute({ by, name, payload, commandId: newCommandId(wall) });
      if (answer.outcome === 'rejected') return answer.rejection as Rejection;
      if (answer.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(answer)}`);
      acknowledged.push(...answer.events.map(({ seq }) => seq));
      return answer.events;
    },
    isNoon: () => time.now() >= MIDNIGHT + NOON * MINUTE_MS && time.now() < MIDNIGHT + AFTERNOON * MINUTE_MS,
    isOver: () =>
      time.now() >= MIDNIGHT + CLOSES * MINUTE_MS &&
      onTheirWay === 0 &&
      [...core.hall().tickets.values()].every(({ status }) => status === 'noShow'),
  };

  const arrives = async (visitor: Visitor): Promise<void> => {
    const [by, printerId] = visitor.byGuide ? [GUIDE, DESK_PRINTER] : [actor('kiosk', KIOSK), KIOSK];
    const ground = visitor.byGuide && visitor.ground ? { groundId: visitor.ground } : {};
    const happened = await floor.send(by, 'takeTicket', {
      services: [visitor.service],
      printerId,
      ...ground,
    });
    if (isNo(happened)) {
      sentAway += 1;
      return;
    }
    const taken = factOf(happened, 'TicketTaken');
    const slip = factOf(happened, 'SlipRequested');
    if (!taken || !slip) throw new Error('a number without a slip');
    const { ticketId } = taken;
    holders.set(ticketId, visitor);
    time.in(2, () => prints(slip));
    // A guide walks by and sees it.
    if (!visitor.byGuide && visitor.ground)
      time.in(60, () =>
        floor.send(GUIDE, 'grantPriority', { ticketId, groundId: visitor.ground }).then(nothing),
      );
    if (visitor.patience !== null)
      time.in(visitor.patience * 60, async () => {
        if (core.hall().tickets.get(ticketId)?.status === 'waiting')
          await floor.send(GUIDE, 'cancelTicket', { ticketId, reasonId: 'gave-up' });
      });
  };

  const prints = async ({ ticketId, jobId, printerId }: HallPayload<'SlipRequested'>): Promise<void> => {
    const minute = (time.now() - MIDNIGHT) / MINUTE_MS;
    const out =
      printerId === KIOSK && PAPER_OUT.some(([from, long]) => minute >= from && minute < from + long);
    const by = actor(printerId === KIOSK ? 'kiosk' : 'printer', printerId);
    const outcome = out ? 'failed' : 'printed';
    const condition = out ? 'paperOut' : 'none';
    await floor.send(by, 'reportPrint', { ticketId, jobId, outcome, condition, evidence: 'processId' });
    if (!out) return;
    // 到导办台补打.
    time.in(40, async () => {
      const again = await floor.send(GUIDE, 'reprintSlip', { ticketId, printerId: DESK_PRINTER });
      const slip = isNo(again) ? null : factOf(again, 'SlipRequested');
      if (slip) time.in(3, () => prints(slip));
    });
  };

  /** Who missed the call and is back goes to the guide. */
  const comesBack = (ticketId: TicketId): void => {
    missed.add(ticketId);
    const { backAfter } = holderOf(ticketId);
    if (backAfter === null) return;
    onTheirWay += 1;
    time.in(backAfter * 60, async () => {
      onTheirWay -= 1;
      await floor.send(GUIDE, 'reinstateTicket', { ticketId });
    });
  };
  const listen = (): void => {
    core.onCommit(({ told }) => {
      for (const { envelope } of told) {
        if (!envelope.stream.startsWith('hall/')) continue;
        const event = envelope as Envelope<HallEvent>;
        if (event.type === 'TicketMissed') comesBack(event.subject as TicketId);
        if (event.type !== 'TicketCalled') continue;
        const { subject, seq } = event;
        const report = { ticketId: subject, callSeq: seq, outcome: 'spoken' };
        time.in(6, () => floor.send(SPEAKER, 'reportAnnouncement', report).then(nothing));
      }
    });
  };
  listen();

  /** Whoever missed the call and was not seen again has gone. */
  const closes = async (): Promise<void> => {
    const decisions = [...core.hall().tickets.values()].map(({ ticketId }) => ({
      ticketId,
      decision: 'left',
    }));
    const closed = await floor.send(MANAGER, 'closeDay', { decisions });
    if (isNo(closed)) throw new Error(JSON.stringify(closed));
  };

  for (const visitor of visitors) at(visitor.minute, () => arrives(visitor));
  /** The hub's clock, every minute until the day is closed: by the manager, when the last window is empty. */
  const eachMinute = async (): Promise<void> => {
    await core.tick();
    if (floor.isOver() && core.hall().counters.size === 0) await closes();
    else time.in(60, eachMinute);
  };
  at(OPENS, eachMinute);
  for (let number = 1; number <= 12; number += 1)
    addClerk(floor, number, seed + number, MIDNIGHT + (480 + number / 10) * MINUTE_MS);
  at(NOON, () => floor.send(MANAGER, 'switchDuty', { modeId: 'noon', counterIds: NOON_DUTY }).then(nothing));
  at(AFTERNOON, () => floor.send(MANAGER, 'switchDuty', { modeId: null }).then(nothing));
  at(HUB_ENDS, async () => {
    await core.stop();
    wall += 10_000;
    core = await boot();
    listen();
  });
  await time.run();

  const { date } = core.hall();
  const endings = new Map(
    [...holders.keys()].map((ticketId) => {
      const row = core.read.ticketById(ticketId);
      return [ticketId, [row?.status ?? 'unknown', row?.ending ?? null]] as const;
    }),
  );
  const log = [...core.events.ofStream(`hall/${date}`)] as Envelope<HallEvent>[];
  const hall = core.hall();
  await core.stop();
  rmSync(data, { recursive: true, force: true });
  return { date, log, hall, endings, acknowledged, sentAway };
}

function factOf<T extends HallEvent['type']>(happened: readonly Envelope[], type: T): HallPayload<T> | null {
  return (happened.find((event) => event.type === type)?.payload as HallPayload<T> | undefined) ?? null;
}

function nothing(): void {
  // What came of it is in the log.
}
