/** The people and machines of a fuzzed day: mostly sensible, sometimes not, all of them at once. */
import { USUAL_ROSTER_SETTINGS } from '@yichuang/domain/staffing/roster';
import { ticketAt } from '@yichuang/domain/hall/commands/at-counter';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { LivingState, Ticket } from '@yichuang/domain/hall/ticket';
import type { HallCommandName } from '@yichuang/domain/registry';
import type { AppointmentId, LocalDate, LocalTime, ServiceId, VisitorId } from '@yichuang/domain/ids';
import { vacanciesOf } from '@yichuang/domain/oversight/vacancy';
import { clockAt, plusMs } from '@yichuang/domain/time';
import type { Seeded } from '@yichuang/server/past/seeded';
import { device, person, STRANGER, type Act, type HallUnderFuzz } from './hall-under-fuzz.ts';

const CLERKS = ['ann', 'bo', 'cai', 'dan', 'eve', 'fei'].map((name) => person('clerk', name));
const GUIDES = ['guide-1', 'guide-2'].map((name) => person('guide', name));
const MANAGER = person('manager', 'manager');
const OPERATOR = person('operator', 'operator');
const KIOSKS = ['kiosk-1', 'kiosk-2'].map((id) => device('kiosk', id));
const PRINTER = device('printer', 'desk-printer');
const DISPLAY = device('display', 'board');
const CLOCK = person('clock', null);
const EVERYBODY = [...CLERKS, ...GUIDES, MANAGER, OPERATOR, ...KIOSKS, PRINTER, DISPLAY, CLOCK];

const SPEAKERS = [
  { accountId: 'ann', languages: ['li'] },
  { accountId: 'cai', languages: ['li', 'miao'] },
] as const;
const COUNTERS = ['k1', 'k2', 'k3', 'k4', 'k5', 'k9'];
const SERVICES = ['a1', 'a2', 'b1', 'c1', 'd1'];
const ZONES = ['A', 'B', 'C', 'D'];
const VISITORS = Array.from(
  { length: 12 },
  (_, index) => `00000000-0000-7000-8000-0000000000${String(index + 10)}`,
);
const NOBODY = '00000000-0000-7000-8000-00000000ffff';

/** How often each command is tried; the numbers were chosen so that every command is accepted often enough. */
const WEIGHTS: Readonly<Record<HallCommandName, number>> = {
  takeTicket: 19,
  checkIn: 5,
  recordOfflineTicket: 5,
  recordEmergencyCall: 4,
  settleOfflineFlag: 2,
  recordPaperTicket: 5,
  recordPaperSheet: 4,
  correctPaperTicket: 6,
  strikePaperTicket: 3,
  recordLostTicket: 4,
  callNext: 16,
  startService: 8,
  finishService: 5,
  recallTicket: 10,
  markNoShow: 14,
  reinstateTicket: 14,
  returnToQueue: 6,
  holdTicket: 5,
  resumeTicket: 10,
  transferTicket: 4,
  callTicket: 10,
  cancelTicket: 5,
  grantPriority: 4,
  serveDirectly: 7,
  releaseTicket: 4,
  openCounter: 7,
  pauseCounter: 4,
  resumeCounter: 4,
  closeCounter: 4,
  switchDuty: 2,
  applyRoster: 2,
  requestRelief: 4,
  askCover: 4,
  answerCover: 4,
  reprintSlip: 3,
  reportPrint: 6,
  reportAnnouncement: 6,
  applySettings: 2,
  confirmClock: 2,
  openDay: 1,
  closeDay: 1.1,
};
const NAMES = Object.keys(WEIGHTS) as HallCommandName[];
const TOTAL = NAMES.reduce((sum, name) => sum + WEIGHTS[name], 0);

/** The next thing that somebody tries. */
export function somebody(world: HallUnderFuzz, luck: Seeded): Act {
  const act = sensible(urgent(world.hall(), luck) ?? choose(luck), world, luck);
  if (luck.chance(0.88)) return act;
  const who = luck.chance(0.5) ? (luck.pick(EVERYBODY) ?? act.who) : act.who;
  return { ...act, who, payload: spoiled(act.payload, luck) };
}

/** A closed hall is opened before long, and its counters too; else a day would be mostly refusals. */
function urgent(hall: Hall, luck: Seeded): HallCommandName | null {
  if (hall.phase !== 'open') return luck.chance(0.4) ? 'openDay' : null;
  return hall.counters.size < 4 && luck.chance(0.3) ? 'openCounter' : null;
}

function choose(luck: Seeded): HallCommandName {
  let at = luck.next() * TOTAL;
  for (const name of NAMES) {
    at -= WEIGHTS[name];
    if (at < 0) return name;
  }
  return 'callNext';
}

/** One field replaced by something of the right shape that may not fit. */
function spoiled(payload: Act['payload'], luck: Seeded): Act['payload'] {
  const field = luck.pick(Object.keys(payload));
  const wild: Record<string, unknown> = {
    ticketId: NOBODY,
    counterId: luck.pick(COUNTERS),
    toCounterId: luck.pick(COUNTERS),
    toZoneId: luck.pick([...ZONES, 'X']),
    code: '9999',
    progressKey: 'nobodyleasedthis00000001',
    serviceId: luck.pick([...SERVICES, 'x1']),
    services: [luck.pick([...SERVICES, 'x1'])],
    visitorId: STRANGER,
    reasonId: 'nonsense',
    groundId: 'nonsense',
    jobId: NOBODY,
    restore: NOBODY,
    date: '2026-11-29',
    modeId: 'nonsense',
    counterIds: [luck.pick(COUNTERS)],
  };
  return field !== undefined && field in wild ? { ...payload, [field]: wild[field] } : payload;
}

function sensible(name: HallCommandName, world: HallUnderFuzz, luck: Seeded): Act {
  const hall = world.hall();
  const open = [...hall.counters.values()];
  const counter = luck.pick(pickable(open, name, hall)) ?? luck.pick(open);
  const clerk = CLERKS.find((one) => one.account === counter?.accountId) ?? CLERKS[0];
  const counterId = counter?.counterId ?? 'k1';
  const current = counter ? ticketAt(hall, counter.current) : null;
  const guide = luck.pick(GUIDES) ?? MANAGER;
  const a = (state: LivingState): string => luck.pick(inState(hall, state))?.ticketId ?? NOBODY;
  const byClerk = (payload: Act['payload']): Act => ({
    who: clerk ?? MANAGER,
    name,
    payload: { counterId, ...payload },
  });

  switch (name) {
    case 'openDay':
      if (luck.chance(0.3))
        world.restored = { backupAt: plusMs(world.now(), -luck.below(7_200_000)), restoredAt: world.now() };
      return { who: luck.pick([MANAGER, CLOCK]) ?? CLOCK, name, payload: { date: hall.date } };
    case 'closeDay': {
      const decided = [...hall.tickets.values()].map(({ ticketId, status }) => ({
        ticketId,
        decision: luck.pick(
          status === 'serving' || status === 'called'
            ? ['finished', 'left']
            : ['nextDayPriority', 'gaveUp', 'left'],
        ),
      }));
      return {
        who: luck.pick([MANAGER, CLOCK]) ?? CLOCK,
        name,
        payload: { decisions: luck.chance(0.75) ? decided : decided.slice(1) },
      };
    }
    case 'applySettings':
      if (luck.chance(0.7))
        world.rules = {
          ...world.rules,
          revision: world.rules.revision + 1,
          priority: { ...world.rules.priority, ratio: luck.below(4) },
        };
      return { who: luck.pick([MANAGER, OPERATOR]) ?? OPERATOR, name, payload: {} };
    case 'confirmClock':
      if (!hall.clockSuspect && luck.chance(0.8))
        world.record({ type: 'ClockSuspected', payload: { jumpMs: 60_000 } });
      return { who: OPERATOR, name, payload: {} };
    case 'takeTicket': {
      const services = luck.chance(0.8) ? [luck.pick(SERVICES)] : [luck.pick(SERVICES), luck.pick(SERVICES)];
      const who = luck.chance(0.7)
        ? (luck.pick(KIOSKS) ?? guide)
        : luck.chance(0.8)
          ? guide
          : (luck.pick(CLERKS) ?? guide);
      const visitor = luck.chance(0.15) ? { visitorId: luck.pick(VISITORS) } : {};
      const paper = luck.chance(0.7) ? { printerId: who.device ?? 'desk-printer' } : {};
      const ground = luck.chance(who.role === 'guide' ? 0.5 : 0.02)
        ? { groundId: luck.pick(['urgent', 'age60', 'veteran', 'veteran']) }
        : {};
      const needs = luck.chance(who.account === null ? 0.02 : 0.4)
        ? { assistance: { language: luck.pick(['li', 'miao', null]), mobility: luck.chance(0.5) } }
        : {};
      const limit = luck.chance(0.3) ? { exceedLimit: true } : {};
      return {
        who,
        name,
        payload: {
          services,
          ...visitor,
          ...paper,
          ...ground,
          ...needs,
          ...limit,
          ...(luck.chance(0.05) ? { note: '需要轮椅' } : {}),
        },
      };
    }
    case 'checkIn': {
      const who = luck.pick([...KIOSKS, ...KIOSKS, guide]) ?? guide;
      if (luck.chance(0.1)) return { who, name, payload: { visitorId: luck.pick([...VISITORS, STRANGER]) } };
      const paper = luck.chance(0.7) ? { printerId: who.device ?? 'desk-printer' } : {};
      const again = luck.chance(0.15) ? luck.pick([...world.appointments.keys()]) : undefined;
      return { who, name, payload: { code: again ?? booked(world, luck), ...paper } };
    }
    case 'recordOfflineTicket': {
      const kiosk = luck.pick(KIOSKS) ?? MANAGER;
      const told = world.offline.tell(world, kiosk, luck);
      return told ?? byClerk({});
    }
    case 'recordEmergencyCall': {
      const calledAt = plusMs(world.now(), -luck.below(600_000));
      const given = luck.pick([...hall.tickets.values()])?.number;
      const number = luck.chance(0.8)
        ? (given ?? 'A001')
        : `${luck.pick(ZONES) ?? 'A'}95${String(luck.below(9) + 1)}`;
      return byClerk({ number, calledAt });
    }
    case 'recordLostTicket': {
      const gap = luck.pick(hall.restorations.flatMap(({ gaps }) => gaps));
      const { prefix, after } = gap ?? { prefix: 'A', after: 0 };
      const number = `${prefix}${String(after + 1 + luck.below(40)).padStart(3, '0')}`;
      const takenAt = plusMs(world.now(), -luck.below(600_000));
      const promise = { ahead: 0, low: null, high: null, model: 'median-1' };
      const payload = { number, zoneId: prefix, services: [luck.pick(SERVICES)], takenAt, promise };
      return { who: luck.pick(KIOSKS) ?? guide, name, payload };
    }
    case 'recordPaperTicket': {
      const payload = { date: hall.date, ...paperLine(world, luck) };
      return { who: luck.pick([MANAGER, OPERATOR, ...CLERKS]) ?? MANAGER, name, payload };
    }
    case 'recordPaperSheet': {
      const lines = Array.from({ length: luck.below(2) + 1 }, () => paperLine(world, luck));
      return { who: luck.pick([MANAGER, ...CLERKS]) ?? MANAGER, name, payload: { date: hall.date, lines } };
    }
    case 'correctPaperTicket': {
      const before = luck.pick([...hall.paper.values()]);
      const ticketId = before?.ticketId ?? NOBODY;
      const payload = { date: hall.date, ticketId, note: '看错了', ...paperLine(world, luck) };
      if (before && luck.chance(0.1)) {
        const { recordedBy: _by, recordedAt: _at, ...same } = before;
        Object.assign(payload, same);
      }
      return { who: luck.pick([MANAGER, ...CLERKS]) ?? MANAGER, name, payload };
    }
    case 'strikePaperTicket': {
      const ticketId = luck.pick([...hall.paper.values()])?.ticketId ?? NOBODY;
      const who = luck.pick([MANAGER, OPERATOR, ...CLERKS]) ?? MANAGER;
      return { who, name, payload: { date: hall.date, ticketId, note: '录错了' } };
    }
    case 'settleOfflineFlag': {
      const flagged = [...hall.spent.entries()].filter(([, { flags }]) => flags.length > 0);
      const numbers = [...hall.flaggedCalls.keys(), ...flagged.map(([number]) => number)];
      return { who: guide, name, payload: { number: luck.pick(numbers) ?? 'A001' } };
    }
    case 'callNext': {
      const settle =
        current === null
          ? {}
          : luck.chance(0.8)
            ? { current: luck.pick(['finish', 'finish', 'finish', 'noShow', 'return']) }
            : {};
      const shown = current !== null && luck.chance(0.5) ? { ticketId: current.ticketId } : {};
      return byClerk({ ...settle, ...shown });
    }
    case 'callTicket':
      return byClerk({ ticketId: luck.chance(0.85) ? a('waiting') : a('noShow'), reasonId: 'returned' });
    case 'markNoShow': {
      const missable = open.find((one) => {
        const ticket = ticketAt(hall, one.current);
        return ticket !== null && ticket.round >= 2 && (ticket.status === 'called' || ticket.startInferred);
      });
      const owner = CLERKS.find((one) => one.account === missable?.accountId);
      return missable && owner
        ? { who: owner, name, payload: { counterId: missable.counterId } }
        : byClerk({});
    }
    case 'recallTicket':
    case 'finishService':
    case 'resumeCounter':
      return byClerk({});
    case 'holdTicket':
      return byClerk(luck.chance(0.3) ? { note: '去复印' } : {});
    case 'startService': {
      const called = luck.pick(inState(hall, 'called'));
      if (called?.status === 'called' && luck.chance(0.5))
        return { who: CLOCK, name, payload: { counterId: called.counterId, ticketId: called.ticketId } };
      return byClerk(current === null ? {} : { ticketId: current.ticketId });
    }
    case 'resumeTicket':
      return byClerk({ ticketId: a('held') });
    case 'transferTicket': {
      const toCounterId = luck.chance(0.3) ? { toCounterId: luck.pick(open)?.counterId ?? 'k1' } : {};
      if (current !== null && luck.chance(0.5))
        return {
          who: clerk ?? MANAGER,
          name,
          payload: { ticketId: current.ticketId, toZoneId: luck.pick(ZONES), ...toCounterId },
        };
      const ticketId = luck.chance(0.8) ? a('waiting') : a('held');
      return {
        who: guide,
        name,
        payload: {
          ticketId,
          toZoneId: luck.pick(ZONES),
          ...toCounterId,
          ...(luck.chance(0.2) ? { note: '材料已看过' } : {}),
        },
      };
    }
    case 'returnToQueue': {
      const last = counter?.lastLeft?.ticket.ticketId;
      return byClerk({
        ...(current !== null && luck.chance(0.8) ? { ticketId: current.ticketId } : {}),
        ...(luck.chance(0.5) ? { restore: last ?? NOBODY } : {}),
      });
    }
    case 'reinstateTicket': {
      const toCounter = luck.chance(0.3)
        ? { toCounterId: luck.pick(open)?.counterId ?? 'k1', reasonId: 'returned' }
        : {};
      return {
        who: luck.pick([guide, clerk ?? guide]) ?? guide,
        name,
        payload: { ticketId: a('noShow'), ...toCounter },
      };
    }
    case 'cancelTicket': {
      const own = luck.pick(inState(hall, 'waiting').filter((ticket) => ticket.takenOn !== null));
      const kiosk = KIOSKS.find((one) => one.device === own?.takenOn);
      if (own && kiosk && luck.chance(0.5))
        return { who: kiosk, name, payload: { ticketId: own.ticketId, reasonId: 'unwanted' } };
      return {
        who: guide,
        name,
        payload: {
          ticketId: luck.pick([a('waiting'), a('noShow'), a('called'), a('held')]),
          reasonId: 'unwanted',
        },
      };
    }
    case 'grantPriority':
      return {
        who: guide,
        name,
        payload: { ticketId: a('waiting'), groundId: luck.pick(['urgent', 'age60', 'veteran', 'veteran']) },
      };
    case 'serveDirectly':
      return byClerk({ reasonId: 'advice' });
    case 'releaseTicket':
      return {
        who: luck.pick([guide, MANAGER]) ?? MANAGER,
        name,
        payload: {
          ticketId: luck.pick([a('called'), a('serving'), a('held')]),
          resolution: luck.pick(['return', 'return', 'finished']),
        },
      };
    case 'openCounter': {
      const who = luck.pick(CLERKS) ?? MANAGER;
      return {
        who,
        name,
        payload: {
          counterId: luck.pick(COUNTERS),
          ...(luck.chance(0.5) ? { takeOver: true } : {}),
          ...(luck.chance(0.5) ? { move: true } : {}),
        },
      };
    }
    case 'pauseCounter':
      if (luck.chance(0.3)) comeAndGo(world, luck);
      return byClerk({ reasonId: 'toilet', ...(luck.chance(0.6) ? { confirmed: true } : {}) });
    case 'closeCounter':
      return byClerk(luck.chance(0.5) ? { confirmed: true } : {});
    case 'applyRoster': {
      const posts = COUNTERS.slice(0, 5).map((counterId) => ({
        counterId,
        from: '00:00',
        to: '23:59',
        accountId: 'gus',
        backupId: luck.pick(['hal', null]) ?? null,
      }));
      const revision = luck.below(1_000) + 1;
      return {
        who: CLOCK,
        name,
        payload: {
          ...USUAL_ROSTER_SETTINGS,
          ...(luck.chance(0.8) ? { languages: { minutes: luck.pick([1, 10]), people: SPEAKERS } } : {}),
          pool: ['ivy', 'ann'],
          revision,
          posts,
        },
      };
    }
    case 'requestRelief':
      return byClerk({});
    case 'askCover': {
      const empty = luck.pick(vacanciesOf(hall, world.now()))?.post.counterId;
      const accountId = luck.pick(['hal', 'ivy', 'ivy', 'ann']);
      return {
        who: luck.pick([guide, MANAGER]) ?? guide,
        name,
        payload: { counterId: empty ?? luck.pick(COUNTERS), accountId },
      };
    }
    case 'answerCover': {
      const asked = luck.pick([...hall.covers.values()].filter(({ state }) => state !== 'declined'));
      if (!asked) return byClerk({ accepted: true });
      const payload = { counterId: asked.counterId, accepted: luck.chance(0.5) };
      return { who: person('clerk', asked.accountId), name, payload };
    }
    case 'switchDuty': {
      const who = luck.pick([guide, MANAGER, CLOCK]) ?? guide;
      if (hall.duty !== null && luck.chance(0.7)) return { who, name, payload: { modeId: null } };
      const chosen = luck.chance(0.7) ? { counterIds: [luck.pick(COUNTERS), luck.pick(COUNTERS)] } : {};
      return { who, name, payload: { modeId: luck.pick(['noon', 'single']), ...chosen } };
    }
    case 'reprintSlip':
      return {
        who: guide,
        name,
        payload: { ticketId: a('waiting'), printerId: luck.pick(['desk-printer', 'kiosk-1']) },
      };
    case 'reportPrint': {
      const printed = luck.pick(
        inState(hall, 'waiting').filter((ticket) => ticket.slip?.state !== undefined),
      );
      const who =
        [...KIOSKS, PRINTER].find((one) => one.device === (printed?.slip?.printerId as string | undefined)) ??
        PRINTER;
      const outcome = luck.pick(['printed', 'printed', 'failed', 'unknown']);
      return {
        who,
        name,
        payload: {
          ticketId: printed?.ticketId ?? NOBODY,
          jobId: printed?.slip?.jobId ?? NOBODY,
          outcome,
          condition: 'none',
          evidence: 'processId',
        },
      };
    }
    case 'reportAnnouncement': {
      const called = luck.pick(inState(hall, 'called'));
      const callSeq = called?.status === 'called' ? called.callSeq : 1;
      return {
        who: DISPLAY,
        name,
        payload: {
          ticketId: called?.ticketId ?? NOBODY,
          callSeq,
          outcome: luck.pick(['spoken', 'spoken', 'failed']),
        },
      };
    }
  }
}

/** An appointment of about now, mostly; its code. */
function booked(world: HallUnderFuzz, luck: Seeded): string {
  const code = String(1_000 + world.appointments.size);
  const day = world.hall().date;
  const away = luck.pick([0, 0, 0, 0, 10, -20, -45, 40]) ?? 0;
  const from = plusMs(world.now(), away * 60_000);
  world.appointments.set(code, {
    appointmentId: `00000000-0000-4000-8000-00000000${code}` as AppointmentId,
    date: luck.chance(0.05) ? ('2026-11-25' as LocalDate) : day,
    from: clockAt(from, 480),
    to: laterOfDay(clockAt(plusMs(from, 1_800_000), 480), clockAt(from, 480)),
    services: [(luck.chance(0.03) ? 'x1' : (luck.pick(SERVICES) ?? 'a1')) as ServiceId],
    visitorId: luck.chance(0.2) ? ((luck.pick(VISITORS) ?? NOBODY) as VisitorId) : null,
    cancelled: luck.chance(0.06),
  });
  return code;
}

/** A slot ends on its own day. */
function laterOfDay(to: LocalTime, from: LocalTime): LocalTime {
  return to > from ? to : from;
}

/** Counters at which the command makes sense. */
function pickable(open: readonly Counter[], name: HallCommandName, hall: Hall): readonly Counter[] {
  const empty = new Set<HallCommandName>(['callTicket', 'resumeTicket', 'serveDirectly', 'closeCounter']);
  const occupied = new Set<HallCommandName>([
    'recallTicket',
    'finishService',
    'markNoShow',
    'holdTicket',
    'startService',
  ]);
  if (name === 'resumeCounter') return open.filter((counter) => counter.pause !== null);
  if (empty.has(name)) return open.filter((counter) => counter.current === null && counter.pause === null);
  if (occupied.has(name)) return open.filter((counter) => ticketAt(hall, counter.current) !== null);
  return open.filter((counter) => counter.pause === null);
}
type Counter = Hall['counters'] extends { values: () => IterableIterator<infer C> } ? C : never;

function inState(hall: Hall, state: LivingState): readonly Ticket[] {
  return [...hall.tickets.values()].filter((ticket) => ticket.status === state);
}

/** A clerk's PC goes dark, or is back (失联). */
function comeAndGo(world: HallUnderFuzz, luck: Seeded): void {
  const counter = luck.pick([...world.hall().counters.values()]);
  if (!counter) return;
  const { counterId, unseenSince } = counter;
  world.record(
    unseenSince === null
      ? { type: 'CounterUnseen', payload: { counterId, since: world.now() } }
      : { type: 'CounterSeen', payload: { counterId } },
  );
}

/** A line of the 排队登记表, now and then an impossible one. */
function paperLine(world: HallUnderFuzz, luck: Seeded): Readonly<Record<string, unknown>> {
  const takenAt = plusMs(world.now(), 60_000 - luck.below(3_600_000));
  const calledAt = plusMs(takenAt, luck.below(40_000) - 2_000);
  const at = { counterId: luck.pick(COUNTERS) ?? 'k1', calledAt };
  const end = luck.pick([
    { how: 'finished', ...at, finishedAt: plusMs(calledAt, luck.below(900_000) - 5_000) },
    { how: 'noShow', ...at },
    { how: 'left' },
  ]);
  const zoneId = luck.pick(ZONES) ?? 'A';
  const number = `E${String(luck.below(210)).padStart(3, '0')}`;
  return { number, zoneId, services: [luck.pick(SERVICES)], takenAt, end };
}
