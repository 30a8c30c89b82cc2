/** The limits of a case (办理期限): 承诺 and 法定, as kept with it; all arithmetic is the calendar's. */
import { z } from 'zod';
import type { DeadlineBasis } from '../calendar/deadline-rules.ts';
import { beginLimit, Due, dueWithoutHold, type LimitStart } from '../calendar/due.ts';
import { type CaseClocks } from '../calendar/light.ts';
import { clockOf } from '../calendar/limit-clock.ts';
import { officeHoursOf } from '../calendar/office-hours.ts';
import { Limit, limitUntil, type LimitStop, type RunningLimit } from '../calendar/running-limit.ts';
import { NO_RULES } from '../hall/settings.ts';
import { LocalDate, type Instant } from '../ids.ts';
import { dateAt } from '../time.ts';
import type { CaseBase } from './case.ts';
import type { CaseContext } from './command.ts';

/** How long, counted from which day, and until when by which calendar. */
export const CaseDue = Due.extend({ limit: Limit, startedOn: LocalDate });
export type CaseDue = z.infer<typeof CaseDue>;

/** What no law sets a limit for has no 法定. */
export const Limits = z.strictObject({ promised: CaseDue, statutory: CaseDue.nullable() });
export type Limits = z.infer<typeof Limits>;

type Standing = Pick<CaseBase, 'specials' | 'extension'>;
const NEVER_STOOD: Standing = { specials: [], extension: null };

export function basisOf(context: Pick<CaseContext, 'calendar' | 'rules' | 'office'>): DeadlineBasis {
  return {
    calendar: context.calendar,
    hours: officeHoursOf(context.rules ?? NO_RULES),
    rules: context.office.deadlines,
  };
}

/** New limits, counted from an acceptance or, where the law says so, from a receipt. */
export function limitsFrom(
  start: LimitStart,
  terms: { readonly promised: Limit; readonly statutory: Limit | null },
  basis: DeadlineBasis,
): Limits {
  const begin = (limit: Limit): CaseDue => counted(beginLimit(start, limit, basis), NEVER_STOOD, basis);
  return { promised: begin(terms.promised), statutory: terms.statutory && begin(terms.statutory) };
}

/** A promised date that somebody gave (登记型, 其他事项). */
export function limitsUntil(at: Instant, dueDate: LocalDate, basis: DeadlineBasis): Limits {
  const startedOn = dateAt(at, basis.hours.zoneOffsetMinutes);
  const running = { startedOn, limit: limitUntil(startedOn, dueDate), extension: null, stops: [] };
  return { promised: counted(running, NEVER_STOOD, basis), statutory: null };
}

/** The same limits counted again: after a stop, an extension, a change of the calendar. */
export function recounted(limits: Limits, standing: Standing, basis: DeadlineBasis): Limits {
  const again = (due: CaseDue): CaseDue => counted(runningOf(due, standing), standing, basis);
  return { promised: again(limits.promised), statutory: limits.statutory && again(limits.statutory) };
}

/** Where both limits stand at an instant. */
export function clocksOf(
  { limits, specials, extension }: Pick<CaseBase, 'limits' | 'specials' | 'extension'>,
  basis: DeadlineBasis,
  now: Instant,
): CaseClocks {
  const clock = (due: CaseDue) => clockOf(runningOf(due, { specials, extension }), basis, now);
  if (limits === null) return { promised: clockOf(null, basis, now), statutory: null };
  return { promised: clock(limits.promised), statutory: limits.statutory && clock(limits.statutory) };
}

function counted(running: RunningLimit, standing: Standing, basis: DeadlineBasis): CaseDue {
  const { startedOn, limit } = running;
  return { ...dueWithoutHold({ ...running, ...changes(standing) }, basis), limit, startedOn };
}

/** A limit of a case as the calendar counts it. */
export function runningOf({ startedOn, limit }: CaseDue, standing: Standing): RunningLimit {
  return { startedOn, limit, ...changes(standing) };
}

/** 延长 once, and the days on which the clock stood (特别程序): only those whose notice was given. */
function changes({ specials, extension }: Standing): Pick<RunningLimit, 'extension' | 'stops'> {
  const stops = specials.flatMap(({ from, to }): LimitStop[] => (from === null ? [] : [{ from, to }]));
  return { extension: extension && { value: extension.days, unit: 'workingDay' }, stops };
}
