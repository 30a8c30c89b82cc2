/**
 * What happens by time (按时办理): enters as commands of the clock, which decide again. Due rows are the to-do list; the
 * opening of the day follows from the sessions. While the clock is suspect nothing of this happens.
 */
import { shiftsOn } from '@yichuang/domain/hall/duty';
import type { Hall } from '@yichuang/domain/hall/hall';
import { sessionsOn, type Rules } from '@yichuang/domain/hall/settings';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { Roster } from '@yichuang/domain/staffing/roster';
import type { PayloadOf } from '@yichuang/domain/registry';
import { dateAt, instantAt, laterOf, plusSeconds, weekdayOf } from '@yichuang/domain/time';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import type { Order } from './execute.ts';
import { CLOCK, HUB } from './hub-commands.ts';
import { shiftTarget, shiftTimes, type Due, type DueList } from './store/due.ts';
import type { HubTime } from './time.ts';

export interface ScheduleParts {
  readonly time: HubTime;
  readonly due: DueList;
  readonly hall: () => Hall;
  /** The newest settings. */
  readonly rules: () => Rules | null;
  /** As it is to hold on a day; null = not planned. */
  readonly roster: (date: LocalDate) => Roster | null;
  readonly newCommandId: () => string;
  readonly execute: (order: Order) => Promise<CommandAnswer>;
}

export interface Schedule {
  /** Does what is due. Called every second; a call during another one waits for that one. */
  tick(): Promise<void>;
}

export function openSchedule(parts: ScheduleParts): Schedule {
  const { time, due, hall, rules, roster, newCommandId, execute } = parts;
  let running: Promise<void> | null = null;

  async function tick(): Promise<void> {
    if (!(await clockBelieved())) return;
    for (const item of due.until(time.now())) await carryOut(item);
    const date = dayToOpen(hall(), rules(), time.now());
    if (date !== null) await byClock('openDay', { date }, null);
    await rosterApplied();
  }

  /** A jump is put on record; so is one that a new day does not know of yet. */
  async function clockBelieved(): Promise<boolean> {
    const jumpMs = time.jumpMs();
    if (jumpMs !== null && !hall().clockSuspect) {
      await execute({ name: 'suspectClock', commandId: newCommandId(), payload: { jumpMs }, by: HUB });
    }
    return jumpMs === null && !hall().clockSuspect;
  }

  /** What was planned, or changed at the console since, holds for the day that is running. */
  async function rosterApplied(): Promise<void> {
    const { phase, date, roster: held } = hall();
    const planned = phase === 'open' ? roster(date) : null;
    if (planned !== null && planned.revision !== held?.revision) await byClock('applyRoster', planned, null);
  }

  async function carryOut(item: Due): Promise<void> {
    const order = orderFor(item);
    if (order === null) return due.remove(item);
    const answer = await byClock(item.command, order.payload, order.cause);
    if (answer.outcome === 'failed') return;
    const rejection = answer.outcome === 'rejected' ? answer.rejection : null;
    // The wait began anew: the call was repeated or heard later, or the hub was started again.
    if (rejection?.code === 'TooEarlyToInfer') due.move(item, rejection.details['from'] as Instant);
    else if (rejection?.code === 'TooEarly')
      due.move(item, laterThanNow(rejection.details['from'] as Instant));
    else if (rejection?.code === 'StillTimeToRate') due.move(item, rejection.details['until'] as Instant);
    else due.remove(item);
  }

  /** A command that cannot say exactly when is asked again in an hour, not every second. */
  function laterThanNow(from: Instant): Instant {
    return laterOf(from, plusSeconds(time.now(), from > time.now() ? 0 : 3_600));
  }

  function orderFor(item: Due): { readonly payload: object; readonly cause: number | null } | null {
    if (item.payload !== null) return { payload: JSON.parse(item.payload) as object, cause: null };
    if (item.command === 'closeDay') return { payload: { date: item.target, decisions: [] }, cause: null };
    if (item.command === 'switchDuty') {
      const payload = dutyAt(hall(), item.target, time.now());
      return payload && { payload, cause: null };
    }
    const ticket = hall().tickets.get(item.target);
    if (ticket?.status !== 'called') return null;
    return { payload: { counterId: ticket.counterId, ticketId: ticket.ticketId }, cause: ticket.callSeq };
  }

  function byClock(name: string, payload: object, cause: number | null): Promise<CommandAnswer> {
    return execute({ name, commandId: newCommandId(), payload, by: CLOCK, cause });
  }

  return {
    tick: () => {
      running ??= tick().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/**
 * The date whose hall is to be opened now: from when numbers are given until the last session ends, so that a hub that
 * was started late opens at once. A day that somebody closed stays closed, and one that is still open is closed first.
 */
export function dayToOpen(hall: Hall, rules: Rules | null, now: Instant): LocalDate | null {
  if (rules === null || hall.phase === 'open') return null;
  const date = dateAt(now, rules.zoneOffsetMinutes);
  if (date < hall.date || (date === hall.date && hall.phase === 'closed')) return null;
  if (rules.alwaysOpen) return date;
  const sessions = sessionsOn(rules, date, weekdayOf(date));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return null;
  const from = plusSeconds(
    instantAt(date, first.from, rules.zoneOffsetMinutes),
    -60 * rules.issueBeforeMinutes,
  );
  return now >= from && now < instantAt(date, last.to, rules.zoneOffsetMinutes) ? date : null;
}

/** What the clock switches at this end of a shift; null when the shift is over, or is no longer one. */
function dutyAt(hall: Hall, target: string, now: Instant): PayloadOf<'switchDuty'> | null {
  for (const shift of shiftsOn(hall.rules, hall.date)) {
    const { modeId, counterIds } = shift;
    if (target === shiftTarget('end', shift)) return { modeId: null, ending: modeId };
    if (target === shiftTarget('begin', shift))
      return shiftTimes(hall, shift).to > now ? { modeId, counterIds } : null;
  }
  return null;
}
