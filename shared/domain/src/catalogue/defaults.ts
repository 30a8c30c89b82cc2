/** The rules of the queue as a hall begins with them (排队默认参数), every value marked; `rules.ts` makes `Rules` of them. */
import { z } from 'zod';
import { AppointmentRules, DutyShift } from '../hall/settings.ts';
import { ClassId, DutyModeId, GroundId, HallId, LocalTime, ReasonId, ZoneId } from '../ids.ts';
import { marked } from './marked.ts';

const name = z.string().min(1);
const named = { name, nameEn: name };
const count = z.int().min(0);

const PriorityClass = z.strictObject({
  id: ClassId,
  ...named,
  /** what stands on slip and board: 优先, 预约, 急 */
  tag: name,
  /** 急难: before everybody */
  bypass: z.boolean(),
  /** needs longer to reach the counter before a no-show may be marked */
  unhurried: z.boolean(),
});
export type PriorityClass = z.infer<typeof PriorityClass>;

const Ground = z.strictObject({
  id: GroundId,
  classId: ClassId,
  ...named,
  /** granted by an identity card that proves the age, without a guide (刷证) */
  byCard: z.boolean().optional(),
});
export type Ground = z.infer<typeof Ground>;

const Reason = z.strictObject({ id: ReasonId, ...named });
export type Reason = z.infer<typeof Reason>;
const reasons = marked(z.array(Reason).min(1));

/** `shifts`: when the clock switches it, and the counters of each hall that are chosen then; none = by hand only. */
const DutyMode = z.strictObject({
  id: DutyModeId,
  ...named,
  shifts: z.array(DutyShift.extend({ hallId: HallId })).optional(),
});
export type DutyMode = z.infer<typeof DutyMode>;

export const QueueDefaults = z.strictObject({
  zoneOffsetMinutes: marked(z.int()),
  /** Monday first; each day its sessions as [from, to] */
  week: marked(z.array(z.array(z.tuple([LocalTime, LocalTime]))).length(7)),
  issueBeforeMinutes: marked(count),
  lastTicketMinutes: marked(count),
  settleAt: marked(LocalTime),
  /** numbers a day and zone, null = no limit */
  quotas: marked(z.record(ZoneId, count.nullable())),
  priorityClasses: marked(z.array(PriorityClass)),
  grounds: marked(z.array(Ground)),
  /** 周岁 from which `byCard` grounds hold */
  elderlyAge: marked(z.int().min(50).max(100)),
  overtakingRatio: marked(count),
  noShow: marked(
    z.strictObject({ minCalls: z.int().min(1), afterSeconds: count, unhurriedAfterSeconds: count }),
  ),
  reinstatement: marked(z.strictObject({ behind: count, lateMinutes: count, lateBehind: count })),
  inferStartSeconds: marked(count),
  speechGraceSeconds: marked(count),
  undoSeconds: marked(count),
  livingPerVisitorAndService: marked(z.int().min(1)),
  pauseReasons: reasons,
  directReasons: reasons,
  cancelReasons: reasons,
  outOfOrderReasons: reasons,
  dutyModes: marked(z.array(DutyMode)),
  /** 预约签到: from how long before the slot, until how long after it, and with which ground */
  appointments: marked(AppointmentRules),
  alarms: marked(z.strictObject({ orphanMinutes: count, longWaitMinutes: count })),
});
export type QueueDefaults = z.infer<typeof QueueDefaults>;
