/**
 * A stage for rule tests: a small hall whose commands run through `decide` and `evolve` with a clock in the hand.
 * `given` acts that must be accepted, `when` one command, and look at what it gave.
 */
import type { Actor, Role } from '../actor.ts';
import type { Envelope } from '../event.ts';
import type { AppointmentContext } from '../hall/appointments.ts';
import { evolve } from '../hall/evolve.ts';
import { subjectOf, type HallEvent } from '../hall/events.ts';
import { newHall, type Hall } from '../hall/hall.ts';
import { Rules } from '../hall/settings.ts';
import type {
  AccountId,
  CommandId,
  DeviceId,
  HallId,
  Instant,
  LocalDate,
  NoteId,
  ProgressKey,
  TicketId,
  TicketNumber,
} from '../ids.ts';
import { hallCommandNamed, type HallCommandName } from '../registry.ts';
import { isRejection, type Rejection } from '../rejection.ts';
import { dateAt, plusSeconds } from '../time.ts';
import type { Ticket } from '../hall/ticket.ts';

export const DATE = '2026-11-23' as LocalDate;
/** 08:30 in the hall, a Monday. */
export const MORNING = '2026-11-23T00:30:00.000Z' as Instant;

/** Zones A (counters 1, 2) and B (counter 3); counter 2 helps B, counter 3 helps A; counter 4 does B alone. */
export const RULES: Rules = Rules.parse({
  hallId: 'H00',
  revision: 1,
  zoneOffsetMinutes: 480,
  alwaysOpen: false,
  week: Array.from({ length: 7 }, (_, day) =>
    day < 5
      ? [
          { from: '08:00', to: '12:00' },
          { from: '14:30', to: '17:30' },
        ]
      : [],
  ),
  specialDays: [{ date: '2026-11-24', sessions: [] }],
  issueBeforeMinutes: 30,
  lastTicketMinutes: 30,
  settleAt: '23:30',
  zones: [
    { zoneId: 'A', prefix: 'A', quota: null },
    { zoneId: 'B', prefix: 'B', quota: 3 },
  ],
  services: [
    { serviceId: 'a1', zoneIds: ['A'], minutes: 10 },
    { serviceId: 'a2', zoneIds: ['A'], minutes: 20 },
    { serviceId: 'b1', zoneIds: ['B'], minutes: 5 },
  ],
  counters: [
    { counterId: 'c1', number: 1, zoneIds: ['A'], fallbackZoneIds: [] },
    { counterId: 'c2', number: 2, zoneIds: ['A'], fallbackZoneIds: ['B'] },
    { counterId: 'c3', number: 3, zoneIds: ['B'], fallbackZoneIds: ['A'] },
    { counterId: 'c4', number: 4, zoneIds: ['B'], fallbackZoneIds: [] },
  ],
  priority: {
    classes: [
      { classId: 'emergency', bypass: true, unhurried: false },
      { classId: 'elderly', bypass: false, unhurried: true },
      { classId: 'military', bypass: false, unhurried: false },
    ],
    grounds: [
      { groundId: 'urgent', classId: 'emergency' },
      { groundId: 'age60', classId: 'elderly' },
      { groundId: 'veteran', classId: 'military' },
    ],
    ratio: 2,
  },
  noShow: { minCalls: 2, afterSeconds: 60, unhurriedAfterSeconds: 120 },
  reinstatement: { behind: 3, lateMinutes: 30, lateBehind: 5 },
  inferStartSeconds: 90,
  speechGraceSeconds: 30,
  undoSeconds: 15,
  livingPerVisitorAndService: 1,
  reasons: { pause: ['toilet'], direct: ['advice'], cancel: ['unwanted'], outOfOrder: ['returned'] },
  alarms: { orphanMinutes: 5, longWaitMinutes: 30 },
  dutyModes: [
    {
      modeId: 'noon',
      shifts: [{ weekdays: [1, 2, 3, 4, 5], from: '12:00', to: '14:30', counterIds: ['c1'] }],
    },
    { modeId: 'single', shifts: [] },
  ],
});

const person = (role: Role, account: string): Actor => ({
  role,
  account: account as AccountId,
  device: null,
  counter: null,
  via: 'http',
});
const machine = (role: Role, device: string): Actor => ({
  ...person(role, ''),
  account: null,
  device: device as DeviceId,
});

/** Everybody who acts in the rule tests. `ann` sits at c1, `bo` at c2, `cai` at c3. */
export const WHO = {
  ann: person('clerk', 'ann'),
  bo: person('clerk', 'bo'),
  cai: person('clerk', 'cai'),
  guide: person('guide', 'guide-1'),
  manager: person('manager', 'manager'),
  operator: person('operator', 'operator'),
  kiosk: machine('kiosk', 'kiosk-1'),
  otherKiosk: machine('kiosk', 'kiosk-2'),
  printer: machine('printer', 'desk-printer'),
  display: machine('display', 'board'),
  clock: { ...machine('clock', ''), device: null, via: 'inside' },
} as const satisfies Record<string, Actor>;
export type Who = keyof typeof WHO;

export type Outcome = readonly HallEvent[] | Rejection;

export interface Stage {
  hall: Hall;
  at: Instant;
  readonly log: Envelope<HallEvent>[];
  /** Lets time pass. */
  wait: (seconds: number) => Stage;
  /** Decides, and folds what was accepted. */
  when: (who: Who, name: HallCommandName, payload: object, extra?: Partial<AppointmentContext>) => Outcome;
  /** The same for an act that must be accepted; a rejection is thrown. */
  given: (who: Who, name: HallCommandName, payload: object, extra?: Partial<AppointmentContext>) => Stage;
  /** Takes numbers at the kiosk, a second apart. */
  taken: (...services: string[]) => Stage;
  ticket: (number: string) => Ticket;
  idOf: (number: string) => TicketId;
  fold: (event: HallEvent) => void;
}

/** A hall on its day; open unless told otherwise. */
export function stage(options: { readonly open?: boolean; readonly rules?: Partial<Rules> } = {}): Stage {
  const rules = { ...RULES, ...options.rules };
  const ids = new Map<string, TicketId>();
  let commands = 0;
  let acting: Actor = WHO.kiosk;
  const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const self: Stage = {
    hall: newHall('H00' as HallId, DATE),
    at: MORNING,
    log: [],
    wait(seconds) {
      self.at = plusSeconds(self.at, seconds);
      return self;
    },
    when(who, name, payload, extra = {}) {
      const command = hallCommandNamed(name);
      commands += 1;
      acting = WHO[who];
      const base = commands * 100;
      let made = 0;
      const context: AppointmentContext = {
        commandId: uuid(base) as CommandId,
        hallId: self.hall.hallId,
        at: self.at,
        today: dateAt(self.at, rules.zoneOffsetMinutes),
        by: WHO[who],
        newId: () => uuid(base + (made += 1)),
        newProgressKey: () => `key${String(base).padStart(20, '0')}` as ProgressKey,
        noteId: 'note' in payload ? (uuid(base + 50) as NoteId) : null,
        rules,
        restored: null,
        visitorKnown: true,
        visitorAge: null,
        leaseProven: true,
        alone: null,
        appointments: [],
        ...extra,
      };
      const outcome = command.decide(self.hall, command.payload.parse(payload), context);
      if (isRejection(outcome)) return outcome;
      for (const event of outcome) self.fold(event);
      return outcome;
    },
    given(who, name, payload, extra) {
      const outcome = self.when(who, name, payload, extra);
      if (isRejection(outcome))
        throw new Error(`${name} was rejected: ${outcome.code} ${JSON.stringify(outcome.details)}`);
      return self;
    },
    taken(...services) {
      for (const service of services)
        self.given('kiosk', 'takeTicket', { services: service.split('+') }).wait(1);
      return self;
    },
    ticket(number) {
      const ticket = self.hall.tickets.get(self.idOf(number));
      if (!ticket) throw new Error(`${number} is not among the living`);
      return ticket;
    },
    idOf(number) {
      const id = ids.get(number);
      if (!id) throw new Error(`${number} was never taken`);
      return id;
    },
    fold(event) {
      if (event.type === 'TicketTaken') ids.set(event.payload.number, event.payload.ticketId);
      const envelope: Envelope<HallEvent> = {
        ...event,
        seq: self.log.length + 1,
        hallId: self.hall.hallId,
        stream: `hall/${DATE}`,
        version: self.log.length + 1,
        schema: 1,
        subject: subjectOf(event),
        at: self.at,
        by: acting,
        commandId: uuid(commands * 100) as CommandId,
        cause: null,
      };
      self.log.push(envelope);
      self.hall = evolve(self.hall, envelope);
    },
  };
  return options.open === false ? self : self.given('clock', 'openDay', { date: DATE });
}

/** A hall with ann at c1, bo at c2 and cai at c3. */
export function staffed(options?: Parameters<typeof stage>[0]): Stage {
  return stage(options)
    .given('ann', 'openCounter', { counterId: 'c1' })
    .given('bo', 'openCounter', { counterId: 'c2' })
    .given('cai', 'openCounter', { counterId: 'c3' });
}

/** The types of what was accepted, or the code of the rejection. */
export function gist(outcome: Outcome): readonly string[] | string {
  return isRejection(outcome) ? outcome.code : outcome.map((event) => event.type);
}

/** The number that this counter called, from the outcome of a call. */
export function calledNumber(self: Stage, outcome: Outcome): TicketNumber | null {
  if (isRejection(outcome)) return null;
  const call = outcome.find((event) => event.type === 'TicketCalled');
  return call?.type === 'TicketCalled'
    ? (self.hall.tickets.get(call.payload.ticketId)?.number ?? null)
    : null;
}
