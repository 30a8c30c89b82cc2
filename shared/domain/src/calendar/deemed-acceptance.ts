/**
 * 视为受理 (行政许可法 §32 (四)): papers that were neither accepted nor answered within five working days count as accepted as of
 * the day of receipt, and the limit is counted from that day. Warnings come when the hall opens on the third and fourth day.
 */
import type { Instant, LocalDate } from '../ids.ts';
import { dateAt } from '../time.ts';
import { areKnown } from './calendar.ts';
import { dayNumber } from './dates.ts';
import type { DeadlineBasis } from './deadline-rules.ts';
import { receivedOn } from './due.ts';
import { closingAt, openingAt } from './office-hours.ts';
import { addWorkdays } from './workdays.ts';

export interface DeemedAcceptance {
  readonly warnAt: readonly Instant[];
  /** end of the last session of the last day: from then on it is so */
  readonly deemedAt: Instant;
  /** 自收到之日起: the acceptance day of the case */
  readonly acceptedOn: LocalDate;
  readonly calendarRevision: number;
  readonly certain: boolean;
}

export function deemedAcceptance(receivedAt: Instant, basis: DeadlineBasis): DeemedAcceptance {
  const { calendar, rules } = basis;
  const came = dayNumber(dateAt(receivedAt, basis.hours.zoneOffsetMinutes));
  const acceptedOn = receivedOn(receivedAt, basis);
  const lastDay = addWorkdays(calendar, acceptedOn, rules.deemed.afterWorkdays);
  return {
    warnAt: rules.deemed.warnOnWorkdays.map((day) =>
      openingAt(basis, addWorkdays(calendar, acceptedOn, day)),
    ),
    deemedAt: closingAt(basis, lastDay),
    acceptedOn,
    calendarRevision: calendar.revision,
    certain: areKnown(calendar, came, dayNumber(lastDay)),
  };
}
