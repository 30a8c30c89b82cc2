/**
 * Numbers of a paper hour (纸质号): E001 … E200, torn from the sheet of the 应急包 while no hub was there, called by voice and
 * written into the 排队登记表. Entered later with their true times (补录). No zone has the letter E (catalogue/premises.ts), so
 * that none of them is ever given by a machine.
 */
import { z } from 'zod';
import {
  CounterId,
  Instant,
  ServiceId,
  TicketNumber,
  ZoneId,
  type AccountId,
  type LocalDate,
  type TicketId,
} from '../ids.ts';
import type { Actor } from '../actor.ts';
import { reject, type Rejection } from '../rejection.ts';
import { dateAt, instantAt, msOf, plusSeconds, weekdayOf } from '../time.ts';
import { numberOf, partsOf } from './numbering.ts';
import { sessionsOn, type Rules } from './settings.ts';

export const PAPER_PREFIX = 'E';
export const PAPER_NUMBERS = 200;
/** So many days back is a paper hour still entered. */
export const PAPER_DAYS = 31;

/** How a paper number ended: 办完 · 未到 (called, did not come) · 离开 (gone before it was called). */
export const PaperEnd = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('finished'),
    counterId: CounterId,
    calledAt: Instant,
    finishedAt: Instant,
  }),
  z.strictObject({ how: z.literal('noShow'), counterId: CounterId, calledAt: Instant }),
  z.strictObject({ how: z.literal('left') }),
]);
export type PaperEnd = z.infer<typeof PaperEnd>;

/** A line of the 排队登记表. */
export interface PaperLine {
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly services: readonly ServiceId[];
  readonly takenAt: Instant;
  readonly end: PaperEnd;
}

/** The fields of a line as a command brings them. */
export const PAPER_LINE = {
  number: TicketNumber,
  zoneId: ZoneId,
  services: z.array(ServiceId).min(1).max(5),
  takenAt: Instant,
  end: PaperEnd,
};

export interface PaperTicket extends PaperLine {
  readonly ticketId: TicketId;
  /** Who entered it, and when: a clerk corrects the own lines of the day. */
  readonly recordedBy: AccountId | null;
  readonly recordedAt: Instant;
}

/** E001 for 1; null outside the sheet. */
export function paperNumber(sequence: number): TicketNumber | null {
  return Number.isInteger(sequence) && sequence >= 1 && sequence <= PAPER_NUMBERS
    ? numberOf(PAPER_PREFIX, sequence)
    : null;
}

export function isPaperNumber(number: TicketNumber): boolean {
  const { prefix, sequence } = partsOf(number);
  return prefix === PAPER_PREFIX && sequence >= 1 && sequence <= PAPER_NUMBERS;
}

/** When it was called; null: never. */
export function paperCalledAt({ end }: Pick<PaperLine, 'end'>): Instant | null {
  return end.how === 'left' ? null : end.calledAt;
}

/** 更正 and 划去: a clerk the own lines on the day on which they were entered, whoever manages every line. */
export function mayCorrectPaper(
  { recordedBy, recordedAt }: Pick<PaperTicket, 'recordedBy' | 'recordedAt'>,
  { role, account }: Pick<Actor, 'role' | 'account'>,
  today: LocalDate,
  zoneOffsetMinutes: number,
): boolean {
  if (role !== 'clerk') return true;
  return recordedBy !== null && recordedBy === account && dateAt(recordedAt, zoneOffsetMinutes) === today;
}

/** Whether two lines say the same. */
export function isSamePaper(one: PaperLine, other: PaperLine): boolean {
  const said = ({ number, zoneId, services, takenAt, end }: PaperLine): string =>
    JSON.stringify([
      number,
      zoneId,
      services,
      takenAt,
      end.how,
      end.how === 'left' ? null : [end.counterId, end.calledAt],
      end.how === 'finished' ? end.finishedAt : null,
    ]);
  return said(one) === said(other);
}

/** What the line has to agree with. */
export interface PaperDay {
  readonly date: LocalDate;
  readonly rules: Rules;
  readonly now: Instant;
  /** Lines that are on record, and those above it on the same page. */
  readonly known: Iterable<PaperLine>;
}

/** Why a line cannot be so (补录核对); null: it can. The page asks it while one types, the hub asks it again. */
export function paperFault(line: PaperLine, day: PaperDay): Rejection | null {
  const { number, zoneId, services, takenAt, end } = line;
  const { rules, date, now } = day;
  if (!isPaperNumber(number)) return reject('NotAPaperNumber', { number });
  if (!rules.zones.some((zone) => zone.zoneId === zoneId)) return reject('ZoneUnknown', { zoneId });
  const strange = services.find(
    (serviceId) => !rules.services.some((service) => service.serviceId === serviceId),
  );
  if (strange !== undefined) return reject('ServiceUnknown', { serviceId: strange });
  if (end.how !== 'left' && !rules.counters.some(({ counterId }) => counterId === end.counterId))
    return reject('CounterUnknown', { counterId: end.counterId });
  return faultInTime(takenAt, end, { date, rules, now }) ?? faultBeside(line, day.known);
}

function faultInTime(
  takenAt: Instant,
  end: PaperEnd,
  { date, rules, now }: Omit<PaperDay, 'known'>,
): Rejection | null {
  const times = [takenAt, ...(end.how === 'left' ? [] : [end.calledAt]), ...finishOf(end)];
  const future = times.find((time) => time > now);
  if (future !== undefined) return reject('TimeInFuture', { time: future });
  const from = firstNumberAt(rules, date);
  const outside = times.find((time) => dateAt(time, rules.zoneOffsetMinutes) !== date || time < from);
  if (outside !== undefined) return reject('TimeOutsideDay', { time: outside, date, from });
  if (end.how === 'left') return null;
  if (end.calledAt < takenAt) return reject('CalledBeforeTaken', { takenAt, calledAt: end.calledAt });
  if (end.how === 'finished' && end.finishedAt < end.calledAt)
    return reject('FinishedBeforeCalled', { calledAt: end.calledAt, finishedAt: end.finishedAt });
  return null;
}

function finishOf(end: PaperEnd): readonly Instant[] {
  return end.how === 'finished' ? [end.finishedAt] : [];
}

/** A number twice; two people at one counter at once. Minutes are what the paper has: one may end as the next begins. */
function faultBeside({ number, end }: PaperLine, known: Iterable<PaperLine>): Rejection | null {
  for (const other of known) {
    if (other.number === number) return reject('NumberSpent', { number });
    if (end.how !== 'finished' || other.end.how !== 'finished') continue;
    const { counterId, calledAt, finishedAt } = other.end;
    if (counterId === end.counterId && calledAt < end.finishedAt && end.calledAt < finishedAt)
      return reject('CounterOverlap', { number: other.number, counterId, calledAt, finishedAt });
  }
  return null;
}

/** Numbers begin some minutes before the doors open; on a day without sessions at midnight. */
function firstNumberAt(rules: Rules, date: LocalDate): Instant {
  const [first] = rules.alwaysOpen ? [] : sessionsOn(rules, date, weekdayOf(date));
  const midnight = instantAt(date, '00:00' as Rules['settleAt'], rules.zoneOffsetMinutes);
  if (first === undefined) return midnight;
  return plusSeconds(instantAt(date, first.from, rules.zoneOffsetMinutes), -60 * rules.issueBeforeMinutes);
}

/** Whether a paper hour of that day may still be entered. */
export function isPaperDay(date: LocalDate, today: LocalDate): boolean {
  const days =
    (msOf(`${today}T00:00:00.000Z` as Instant) - msOf(`${date}T00:00:00.000Z` as Instant)) / DAY_MS;
  return days >= 0 && days <= PAPER_DAYS;
}

const DAY_MS = 86_400_000;
