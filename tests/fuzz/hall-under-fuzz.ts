/** A hall driven command by command with a clock in the hand: decides, stores in memory, folds, and counts what happened. */
import type { Actor, Role } from '@yichuang/domain/actor';
import { PATIENCE_MS } from '@yichuang/domain/command';
import type { Envelope } from '@yichuang/domain/event';
import type { AppointmentContext, AppointmentFacts } from '@yichuang/domain/hall/appointments';
import { evolve } from '@yichuang/domain/hall/evolve';
import { subjectOf, type HallEvent } from '@yichuang/domain/hall/events';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import type { Restored } from '@yichuang/domain/hall/restoration';
import { Rules } from '@yichuang/domain/hall/settings';
import type { CommandId, HallId, Instant, LocalDate, NoteId, ProgressKey } from '@yichuang/domain/ids';
import { hallCommandNamed, type HallCommandName } from '@yichuang/domain/registry';
import { isRejection, type Rejection } from '@yichuang/domain/rejection';
import { dateAt, plusMs } from '@yichuang/domain/time';
import { LEASED_SECRET, openOfflineKiosks, type OfflineKiosks } from './offline-kiosks.ts';

export interface Act {
  readonly who: Actor;
  readonly name: HallCommandName;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type Verdict =
  | { readonly kind: 'accepted'; readonly events: readonly Envelope<HallEvent>[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** Not this actor's business, or not of the command's shape: it never reaches the rule. */
  | { readonly kind: 'refused' };

export interface HallUnderFuzz {
  readonly hall: () => Hall;
  readonly now: () => Instant;
  readonly log: readonly Envelope<HallEvent>[];
  pass: (milliseconds: number) => void;
  act: (act: Act) => Verdict;
  /** A fact that no command makes (a start of the hub, a jumping clock). */
  record: (event: HallEvent) => void;
  rules: Rules;
  readonly offline: OfflineKiosks;
  /** The restore that the database came from, as the write path would load it. */
  restored: Restored | null;
  /** What the hub has imported, by code. */
  readonly appointments: Map<string, AppointmentFacts>;
}

const uuidOf = (count: number, kind: number): string =>
  `${count.toString(16).padStart(8, '0')}-0000-7000-8000-${kind.toString(16).padStart(12, '0')}`;

export function hallUnderFuzz(date: LocalDate, opening: Instant, rules: Rules): HallUnderFuzz {
  let hall = newHall('H00' as HallId, date);
  let at = opening;
  let commands = 0;
  const log: Envelope<HallEvent>[] = [];

  function store(event: HallEvent, by: Actor, commandId: CommandId): Envelope<HallEvent> {
    const seq = log.length + 1;
    const where = { seq, hallId: hall.hallId, stream: `hall/${date}`, version: seq, schema: 1 };
    const envelope: Envelope<HallEvent> = {
      ...event,
      ...where,
      subject: subjectOf(event),
      at,
      by,
      commandId,
      cause: null,
    };
    log.push(envelope);
    hall = evolve(hall, envelope);
    return envelope;
  }

  const self: HallUnderFuzz = {
    hall: () => hall,
    now: () => at,
    log,
    rules,
    offline: openOfflineKiosks(),
    restored: null,
    appointments: new Map(),
    pass: (milliseconds) => {
      at = plusMs(at, milliseconds);
    },
    record: (event) => {
      commands += 1;
      store(event, person('hub', null), uuidOf(commands, 0) as CommandId);
    },
    act: ({ who, name, payload }) => {
      const command = hallCommandNamed(name);
      const parsed = command.payload.safeParse(payload);
      if (!command.roles.includes(who.role) || !parsed.success || !(command.patience in PATIENCE_MS))
        return { kind: 'refused' };
      commands += 1;
      let made = 0;
      const commandId = uuidOf(commands, 0) as CommandId;
      const context: AppointmentContext = {
        commandId,
        hallId: hall.hallId,
        at,
        today: dateAt(at, self.rules.zoneOffsetMinutes),
        by: who,
        newId: () => uuidOf(commands, (made += 1)),
        newProgressKey: () => commands.toString(36).padStart(22, '0') as ProgressKey,
        noteId: 'note' in payload ? (uuidOf(commands, 99) as NoteId) : null,
        rules: self.rules,
        restored: self.restored,
        visitorKnown: payload['visitorId'] !== STRANGER,
        visitorAge: null,
        leaseProven: String(payload['progressKey']).endsWith(LEASED_SECRET),
        alone: null,
        appointments: [...self.appointments].flatMap(([code, facts]) =>
          (payload['code'] ?? code) === code && (payload['visitorId'] ?? facts.visitorId) === facts.visitorId
            ? [facts]
            : [],
        ),
      };
      const outcome = command.decide(hall, parsed.data, context);
      if (isRejection(outcome)) return { kind: 'rejected', rejection: outcome };
      return { kind: 'accepted', events: outcome.map((event) => store(event, who, commandId)) };
    },
  };
  return self;
}

/** A visitor id that the hub does not know. */
export const STRANGER = '00000000-0000-7000-8000-00000000dead';

export function person(role: Role, account: string | null): Actor {
  return { role, account: account as Actor['account'], device: null, counter: null, via: 'inside' };
}

export function device(role: Role, id: string): Actor {
  return { role, account: null, device: id as Actor['device'], counter: null, via: 'inside' };
}

/** A county hall in small: two counters of their own for A, one each for B and C, all helping somewhere. */
export const FUZZ_RULES: Rules = Rules.parse({
  hallId: 'H00',
  revision: 1,
  zoneOffsetMinutes: 480,
  alwaysOpen: false,
  week: Array.from({ length: 7 }, () => [
    { from: '08:00', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ]),
  specialDays: [],
  issueBeforeMinutes: 30,
  lastTicketMinutes: 30,
  settleAt: '23:30',
  zones: [
    { zoneId: 'A', prefix: 'A', quota: null },
    { zoneId: 'B', prefix: 'B', quota: 20 },
    { zoneId: 'C', prefix: 'C', quota: null },
    { zoneId: 'D', prefix: 'D', quota: null },
  ],
  services: [
    { serviceId: 'a1', zoneIds: ['A'], minutes: 10 },
    { serviceId: 'a2', zoneIds: ['A', 'B'], minutes: 20 },
    { serviceId: 'b1', zoneIds: ['B'], minutes: 5 },
    { serviceId: 'c1', zoneIds: ['C'], minutes: 8 },
    { serviceId: 'd1', zoneIds: ['D'], minutes: 3 },
  ],
  counters: [
    { counterId: 'k1', number: 1, zoneIds: ['A'], fallbackZoneIds: [] },
    { counterId: 'k2', number: 2, zoneIds: ['A'], fallbackZoneIds: ['B', 'C'] },
    { counterId: 'k3', number: 3, zoneIds: ['B'], fallbackZoneIds: ['A'] },
    { counterId: 'k4', number: 4, zoneIds: ['C', 'B'], fallbackZoneIds: ['D'] },
    { counterId: 'k5', number: 5, zoneIds: ['D', 'A', 'C'], fallbackZoneIds: [] },
  ],
  priority: {
    classes: [
      { classId: 'emergency', bypass: true, unhurried: false },
      { classId: 'elderly', bypass: false, unhurried: true },
      { classId: 'military', bypass: false, unhurried: false },
      { classId: 'appointment', bypass: false, unhurried: false },
    ],
    grounds: [
      { groundId: 'urgent', classId: 'emergency' },
      { groundId: 'age60', classId: 'elderly' },
      { groundId: 'veteran', classId: 'military' },
      { groundId: 'checked-in', classId: 'appointment' },
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
    { modeId: 'noon', shifts: [] },
    { modeId: 'single', shifts: [] },
  ],
  appointments: { earlyMinutes: 15, lateMinutes: 0, groundId: 'checked-in' },
});
