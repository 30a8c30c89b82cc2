/**
 * What the rules need of the settings (规则): the payload of `SettingsApplied`, whole, so that replay is exact.
 * Ids and numbers only; names and sentences come from the catalogue. Defaults: hall-day.md.
 */
import { z } from 'zod';
import {
  ClassId,
  CounterId,
  DutyModeId,
  GroundId,
  HallId,
  LocalDate,
  LocalTime,
  ReasonId,
  ServiceId,
  ZoneId,
} from '../ids.ts';

const seconds = z.int().min(0).max(86_400);
const minutes = z.int().min(0).max(1_440);

/** One stretch of opening hours (时段), on the hall's clock. */
export const Session = z.strictObject({ from: LocalTime, to: LocalTime });
export type Session = z.infer<typeof Session>;

/** When the clock switches a duty mode (值班时段): weekdays as ISO numbers, the counters that are chosen then. */
export const DutyShift = Session.extend({
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  counterIds: z.array(CounterId).min(1),
});
export type DutyShift = z.infer<typeof DutyShift>;

/** How appointments are kept at the door (预约签到). */
export const AppointmentRules = z.strictObject({
  /** Checking in begins this long before the slot. */
  earlyMinutes: minutes,
  /** … and ends this long after it; then the appointment gives an ordinary number. */
  lateMinutes: minutes,
  /** The ground that comes with checking in in time; null = an ordinary place, with its tag. */
  groundId: GroundId.nullable(),
});
export type AppointmentRules = z.infer<typeof AppointmentRules>;

export const Rules = z.strictObject({
  hallId: HallId,
  revision: z.int().min(1),
  /** The hall's zone as minutes east of UTC: 480. China has no summer time. */
  zoneOffsetMinutes: z.int().min(-720).max(840),
  /** A demo hall is open at any hour. */
  alwaysOpen: z.boolean(),
  /** Sessions by ISO weekday, index 0 = Monday … 6 = Sunday. */
  week: z.array(z.array(Session)).length(7),
  /** Days that differ: no session = closed. */
  specialDays: z.array(z.strictObject({ date: LocalDate, sessions: z.array(Session) })),
  /** Numbers are given this long before the first session. */
  issueBeforeMinutes: minutes,
  /** The kiosk stops this long before the last session's end (the guide does not). */
  lastTicketMinutes: minutes,
  /** Undecided tickets are closed by the system at this time, outside the service figures (系统关闭). */
  settleAt: LocalTime,
  /** 综合窗口 zones with their prefix; `quota` = numbers a day, null = no limit. */
  zones: z.array(
    z.strictObject({
      zoneId: ZoneId,
      prefix: z.string().regex(/^[A-Z]{1,2}$/),
      quota: z.int().min(0).nullable(),
    }),
  ),
  /** What a ticket is for: an item, a counter service or a zone's general service; minutes = the prior of its pace. */
  services: z.array(
    z.strictObject({ serviceId: ServiceId, zoneIds: z.array(ZoneId).min(1), minutes: z.number().positive() }),
  ),
  /** Counters with the zones they serve: own first, the others only when these are empty. */
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int().min(1).max(99),
      zoneIds: z.array(ZoneId),
      fallbackZoneIds: z.array(ZoneId),
    }),
  ),
  priority: z.strictObject({
    /** `bypass`: 急难, before everybody. `unhurried`: gets the longer time before a no-show. */
    classes: z.array(z.strictObject({ classId: ClassId, bypass: z.boolean(), unhurried: z.boolean() })),
    grounds: z.array(z.strictObject({ groundId: GroundId, classId: ClassId })),
    /** 刷证: granted by itself to whoever shows a card that proves this age. Not there in days before version 0.4. */
    byCard: z.strictObject({ age: z.int().min(1).max(130), groundId: GroundId }).optional(),
    /** Ordinary calls between two overtakings. */
    ratio: z.int().min(0).max(20),
  }),
  noShow: z.strictObject({
    minCalls: z.int().min(1).max(9),
    afterSeconds: seconds,
    unhurriedAfterSeconds: seconds,
  }),
  reinstatement: z.strictObject({
    behind: z.int().min(0).max(20),
    lateMinutes: minutes,
    lateBehind: z.int().min(0).max(50),
  }),
  /** A called ticket is taken as serving this long after its last call was heard. */
  inferStartSeconds: seconds,
  /** Without a speaker's report a call counts as heard this long after it was made. */
  speechGraceSeconds: seconds,
  /** How long an accidental call or finish can be taken back. */
  undoSeconds: seconds,
  /** Living tickets one visitor may hold for one service. */
  livingPerVisitorAndService: z.int().min(1).max(9),
  reasons: z.strictObject({
    pause: z.array(ReasonId),
    direct: z.array(ReasonId),
    cancel: z.array(ReasonId),
    outOfOrder: z.array(ReasonId),
  }),
  alarms: z.strictObject({ orphanMinutes: minutes, longWaitMinutes: minutes }),
  /** 午间值班, 延时, 单人: chosen counters serve every zone. Not there in days before version 0.2. */
  dutyModes: z.array(z.strictObject({ modeId: DutyModeId, shifts: z.array(DutyShift) })).optional(),
  /** Not there in days before version 0.4. */
  appointments: AppointmentRules.optional(),
  /** Which words the screens show with these rules; another one makes them fetch it. Not there in days before version 0.5. */
  catalogueRevision: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type Rules = z.infer<typeof Rules>;

/** Before the first `SettingsApplied` a hall has no zone, no counter and no session. */
export const NO_RULES: Rules = Rules.parse({
  hallId: 'none',
  revision: 1,
  zoneOffsetMinutes: 480,
  alwaysOpen: false,
  week: [[], [], [], [], [], [], []],
  specialDays: [],
  issueBeforeMinutes: 30,
  lastTicketMinutes: 30,
  settleAt: '23:30',
  zones: [],
  services: [],
  counters: [],
  priority: { classes: [], grounds: [], ratio: 2 },
  noShow: { minCalls: 2, afterSeconds: 60, unhurriedAfterSeconds: 120 },
  reinstatement: { behind: 3, lateMinutes: 30, lateBehind: 5 },
  inferStartSeconds: 90,
  speechGraceSeconds: 30,
  undoSeconds: 15,
  livingPerVisitorAndService: 1,
  reasons: { pause: [], direct: [], cancel: [], outOfOrder: [] },
  alarms: { orphanMinutes: 5, longWaitMinutes: 30 },
});

export function sessionsOn(rules: Rules, date: LocalDate, weekday: number): readonly Session[] {
  const special = rules.specialDays.find((day) => day.date === date);
  return special ? special.sessions : (rules.week[weekday - 1] ?? []);
}
