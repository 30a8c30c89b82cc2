/**
 * A played day of a hall (演练的一天): everybody in the building, the visitors, the clerks, a guide, the manager, the kiosk
 * whose paper may end, the speaker. They act on a hub whose clock goes from act to act.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallPayload } from '@yichuang/domain/hall/events';
import type { CounterId, TicketId } from '@yichuang/domain/ids';
import type { Rejection } from '@yichuang/domain/rejection';
import { newCommandId } from '../command-ids.ts';
import { addClerk, type Seat } from './clerk.ts';
import { isNo, type Cast, type Floor, type HubAtWork } from './floor.ts';
import type { Timetable } from './timetable.ts';
import type { Visitor } from './visitors.ts';

const MINUTE_MS = 60_000;
/** Minutes after midnight. */
const OPENS = 450;
const SITS_DOWN = 480;
const NOON = 720;
const AFTERNOON = 870;
const CLOSES = 1_050;

export interface DayPlan {
  /** 00:00 in the hall, ms of the epoch. */
  readonly midnight: number;
  readonly visitors: readonly Visitor[];
  readonly seed: number;
  readonly seats: readonly Seat[];
  /** Whose clerk comes later than eight: counter number → minute after midnight. */
  readonly late?: ReadonlyMap<number, number>;
  readonly untilPause: number;
  readonly noonDuty: readonly CounterId[];
  /** The kiosk's paper ends at that minute, is changed so many minutes later. */
  readonly paperOut: readonly (readonly [minute: number, minutes: number])[];
  readonly kiosk: string;
  readonly deskPrinter: string;
  readonly cast: Cast;
}

export interface PlayedDay {
  readonly floor: Floor;
  at(minute: number, act: () => Promise<void> | void): void;
  /** To a hub that has just been started. */
  listen(): void;
  /** Nobody listens any more. */
  goHome(): void;
  /** What the hub had acknowledged, as numbers of the log. */
  readonly acknowledged: readonly number[];
  readonly holders: ReadonlyMap<TicketId, Visitor>;
  /** People to whom the kiosk gave no number. */
  sentAway(): number;
}

/** Writes the whole day into the timetable; `hub` is the one that runs at that moment. */
export function planDay(plan: DayPlan, time: Timetable, hub: () => HubAtWork): PlayedDay {
  const { midnight, cast, kiosk, deskPrinter, noonDuty, late = new Map<number, number>() } = plan;
  const guide = cast('guide', 'guide1');
  const manager = cast('manager', 'manager');
  const speaker = cast('display', 'display-main');
  const holders = new Map<TicketId, Visitor>();
  const missed = new Set<TicketId>();
  const acknowledged: number[] = [];
  let sentAway = 0;
  let onTheirWay = 0;
  const at = (minute: number, act: () => Promise<void> | void): void =>
    time.at(midnight + minute * MINUTE_MS, act);
  const minute = (): number => (time.now() - midnight) / MINUTE_MS;

  const holderOf = (ticketId: TicketId): Visitor => holders.get(ticketId) as Visitor;
  const floor: Floor = {
    time,
    cast,
    hall: () => hub().hall(),
    holderOf,
    walkOf: (ticketId) => (missed.has(ticketId) ? 20 : holderOf(ticketId).walk),
    async send(by, name, payload) {
      const answer = await hub().execute({ by, name, payload, commandId: newCommandId(time.now()) });
      if (answer.outcome === 'rejected') return answer.rejection as Rejection;
      if (answer.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(answer)}`);
      acknowledged.push(...answer.events.map(({ seq }) => seq));
      return answer.events;
    },
    untilPause: plan.untilPause,
    noonDuty,
    isNoon: () => minute() >= NOON && minute() < AFTERNOON,
    isOver: () =>
      minute() >= CLOSES &&
      onTheirWay === 0 &&
      [...hub().hall().tickets.values()].every(({ status }) => status === 'noShow'),
  };
  const { send } = floor;

  const arrives = async (visitor: Visitor): Promise<void> => {
    const [by, printerId] = visitor.byGuide ? [guide, deskPrinter] : [cast('kiosk', kiosk), kiosk];
    const ground = visitor.byGuide && visitor.ground ? { groundId: visitor.ground } : {};
    const happened = await send(by, 'takeTicket', { services: [visitor.service], printerId, ...ground });
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
      time.in(60, () => send(guide, 'grantPriority', { ticketId, groundId: visitor.ground }).then(nothing));
    if (visitor.patience !== null)
      time.in(visitor.patience * 60, async () => {
        if (hub().hall().tickets.get(ticketId)?.status === 'waiting')
          await send(guide, 'cancelTicket', { ticketId, reasonId: 'gave-up' });
      });
  };

  const prints = async ({ ticketId, jobId, printerId }: HallPayload<'SlipRequested'>): Promise<void> => {
    const out =
      printerId === kiosk && plan.paperOut.some(([from, long]) => minute() >= from && minute() < from + long);
    const by = cast(printerId === kiosk ? 'kiosk' : 'printer', printerId);
    const outcome = out ? 'failed' : 'printed';
    const condition = out ? 'paperOut' : 'none';
    await send(by, 'reportPrint', { ticketId, jobId, outcome, condition, evidence: 'processId' });
    if (!out) return;
    // 到导办台补打.
    time.in(40, async () => {
      const again = await send(guide, 'reprintSlip', { ticketId, printerId: deskPrinter });
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
      await send(guide, 'reinstateTicket', { ticketId });
    });
  };
  let goHome = (): void => undefined;
  const listen = (): void => {
    goHome = hub().onCommit(({ told }) => {
      for (const { envelope } of told) {
        if (!envelope.stream.startsWith('hall/')) continue;
        const event = envelope as Envelope<HallEvent>;
        if (event.type === 'TicketMissed') comesBack(event.subject as TicketId);
        if (event.type !== 'TicketCalled') continue;
        const { subject, seq } = event;
        const report = { ticketId: subject, callSeq: seq, outcome: 'spoken' };
        time.in(6, () => send(speaker, 'reportAnnouncement', report).then(nothing));
      }
    });
  };

  /** Whoever missed the call and was not seen again has gone. */
  const closes = async (): Promise<void> => {
    const decisions = [...hub().hall().tickets.values()].map(({ ticketId }) => ({
      ticketId,
      decision: 'left',
    }));
    const closed = await send(manager, 'closeDay', { decisions });
    if (isNo(closed)) throw new Error(JSON.stringify(closed));
  };
  /** The hub's clock, every minute until the day is closed: by the manager, when the last window is empty. */
  const eachMinute = async (): Promise<void> => {
    await hub().tick();
    if (floor.isOver() && hub().hall().counters.size === 0) await closes();
    else time.in(60, eachMinute);
  };

  listen();
  for (const visitor of plan.visitors) at(visitor.minute, () => arrives(visitor));
  at(OPENS, eachMinute);
  for (const seat of plan.seats) {
    const sitsDown = late.get(seat.number) ?? SITS_DOWN + seat.number / 10;
    addClerk(floor, seat, plan.seed + seat.number, midnight + sitsDown * MINUTE_MS);
  }
  if (noonDuty.length > 0) {
    at(NOON, () => send(manager, 'switchDuty', { modeId: 'noon', counterIds: noonDuty }).then(nothing));
    at(AFTERNOON, () => send(manager, 'switchDuty', { modeId: null }).then(nothing));
  }
  return { floor, at, listen, goHome: () => goHome(), acknowledged, holders, sentAway: () => sentAway };
}

function factOf<T extends HallEvent['type']>(happened: readonly Envelope[], type: T): HallPayload<T> | null {
  return (happened.find((event) => event.type === type)?.payload as HallPayload<T> | undefined) ?? null;
}

function nothing(): void {
  // What came of it is in the log.
}
