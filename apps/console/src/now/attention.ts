/** What needs somebody now (要处理的事), the most pressing first. Pure: words and buttons are attention-words.ts. */
import type { Light as RatingLight } from '@yichuang/domain/evaluation/deadline';
import type { Hall } from '@yichuang/domain/hall/hall';
import { sessionsOn, type Rules } from '@yichuang/domain/hall/settings';
import { alarmsOf, type Alarm } from '@yichuang/domain/hall/views/alarms';
import type { Instant, LocalDate, PrinterId, TicketNumber } from '@yichuang/domain/ids';
import { clockAt, dateAt, plusSeconds, secondsBetween, weekdayOf } from '@yichuang/domain/time';
import type { AccountCard, DeviceCard } from '@yichuang/protocol/api';
import type { CaseLine, HandoverRow } from '@yichuang/protocol/cases';
import type { NoticeRow } from '@yichuang/protocol/notices';
import type { Upkeep } from '@yichuang/protocol/upkeep';

export type Urgency = 'urgent' | 'soon' | 'note';

type LongWait = Extract<Alarm, { kind: 'longWait' }>;

export type Matter =
  | { readonly kind: 'diskFull' | 'clockSuspect' | 'dayNotOpen' }
  | { readonly kind: 'dayLeftOpen'; readonly date: LocalDate }
  | Extract<Alarm, { kind: 'orphanQueue' | 'restored' }>
  | { readonly kind: 'longWaits'; readonly waits: readonly LongWait[] }
  | { readonly kind: 'slipsFailed'; readonly printerId: PrinterId; readonly numbers: readonly TicketNumber[] }
  | { readonly kind: 'devicesLost' | 'devicesNeverSeen'; readonly devices: readonly DeviceCard[] }
  | { readonly kind: 'accountsLocked'; readonly accounts: readonly AccountCard[] }
  | { readonly kind: 'backupFailed' | 'backupOld'; readonly at: Instant }
  | { readonly kind: 'settingsWaiting'; readonly inForce: number; readonly newest: number }
  | { readonly kind: 'casesLate' | 'casesSilent'; readonly shortCodes: readonly string[] }
  | { readonly kind: 'handoversLate'; readonly departments: readonly string[] }
  | { readonly kind: 'noticesFailed'; readonly shortCodes: readonly string[] }
  | { readonly kind: 'ratingsLate' | 'ratingsDue'; readonly count: number }
  | { readonly kind: 'leftovers'; readonly date: LocalDate; readonly count: number };

export interface Attention {
  readonly key: string;
  readonly urgency: Urgency;
  readonly matter: Matter;
}

/** What is known; null = not told yet, and nothing is said about it. */
export interface Known {
  readonly hall: Hall;
  readonly now: Instant;
  readonly upkeep: Upkeep | null;
  readonly devices: readonly DeviceCard[] | null;
  readonly accounts: readonly AccountCard[] | null;
  /** Those whom the system closed because nobody had decided. */
  readonly leftovers: { readonly date: LocalDate; readonly undecided: number } | null;
  /** Cases whose promised date is near or over, and those received and not yet decided upon, the most urgent first. */
  readonly danger: readonly Pick<CaseLine, 'shortCode' | 'light'>[] | null;
  readonly undecided: readonly Pick<CaseLine, 'shortCode' | 'light'>[] | null;
  /** Lists of papers on their way to departments. */
  readonly handovers: readonly Pick<HandoverRow, 'departmentName' | 'late'>[] | null;
  /** Messages that did not reach their people. */
  readonly notices: { readonly failed: readonly Pick<NoticeRow, 'shortCode'>[] } | null;
  /** Bad ratings that are to be verified or answered. */
  readonly ratings: readonly { readonly light: RatingLight | null }[] | null;
}

/** A device that was there and has been silent for longer than this is missed. */
export const DEVICE_SILENT_SECONDS = 5 * 60;
/** Backups are hourly; two that did not happen are a matter. */
export const BACKUP_OLD_SECONDS = 2 * 3600;

const RANK: Readonly<Record<Urgency, number>> = { urgent: 0, soon: 1, note: 2 };

export function attentionOf(known: Known): readonly Attention[] {
  return [
    ...hubMatters(known),
    ...dayMatters(known),
    ...hallMatters(known),
    ...deviceMatters(known),
    ...peopleMatters(known),
    ...caseMatters(known),
    ...ratingMatters(known),
  ].toSorted((one, other) => RANK[one.urgency] - RANK[other.urgency]);
}

function about(urgency: Urgency, matter: Matter, detail = ''): Attention {
  return { key: `${matter.kind}${detail}`, urgency, matter };
}

function* hubMatters({ hall, now, upkeep }: Known): Iterable<Attention> {
  if (upkeep?.state === 'diskFull') yield about('urgent', { kind: 'diskFull' });
  if (hall.clockSuspect || upkeep?.clockSuspect) yield about('urgent', { kind: 'clockSuspect' });
  const { at = null, ok = null } = upkeep?.backup ?? {};
  if (at === null) return;
  if (ok === false) yield about('urgent', { kind: 'backupFailed', at });
  else if (secondsBetween(at, now) > BACKUP_OLD_SECONDS) yield about('soon', { kind: 'backupOld', at });
}

function* dayMatters({ hall, now, upkeep, leftovers }: Known): Iterable<Attention> {
  const newest = upkeep?.settings ?? null;
  const rules = newest ?? hall.rules;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  if (hall.phase === 'open' && hall.date < today) {
    yield about('urgent', { kind: 'dayLeftOpen', date: hall.date });
  } else if (hall.phase === 'unopened' && newest && isOpeningTime(newest, now)) {
    yield about('urgent', { kind: 'dayNotOpen' });
  }
  if (hall.phase === 'open' && newest && newest.revision > hall.rules.revision) {
    yield about('note', { kind: 'settingsWaiting', inForce: hall.rules.revision, newest: newest.revision });
  }
  if (leftovers && leftovers.undecided > 0) {
    yield about('note', { kind: 'leftovers', date: leftovers.date, count: leftovers.undecided });
  }
}

function* hallMatters({ hall, now }: Known): Iterable<Attention> {
  const failed = new Map<PrinterId, TicketNumber[]>();
  const waits: LongWait[] = [];
  for (const alarm of alarmsOf(hall, now)) {
    if (alarm.kind === 'slipFailed') {
      failed.set(alarm.printerId, [...(failed.get(alarm.printerId) ?? []), alarm.number]);
    } else if (alarm.kind === 'orphanQueue') {
      yield about('urgent', alarm, alarm.zoneId);
    } else if (alarm.kind === 'restored') {
      yield about('soon', alarm, alarm.restoredAt);
    } else {
      waits.push(alarm);
    }
  }
  if (waits.length > 0) {
    yield about('soon', {
      kind: 'longWaits',
      waits: waits.toSorted((one, other) => other.minutes - one.minutes),
    });
  }
  for (const [printerId, numbers] of failed) {
    yield about('urgent', { kind: 'slipsFailed', printerId, numbers }, printerId);
  }
}

/** In the evening everything is switched off: devices are missed while the hall is open, or should be. */
function* deviceMatters({ hall, now, upkeep, devices }: Known): Iterable<Attention> {
  const rules = upkeep?.settings ?? null;
  const awaited =
    hall.phase === 'open' || (hall.phase === 'unopened' && rules !== null && isOpeningTime(rules, now));
  if (!awaited) return;
  const away = (devices ?? []).filter((device) => isAway(device, now));
  const lost = away.filter(({ lastSeenAt }) => lastSeenAt !== null);
  const neverSeen = away.filter(({ lastSeenAt }) => lastSeenAt === null);
  if (lost.length > 0) {
    const tickets = lost.some(({ kind }) => kind === 'kiosk' || kind === 'printer');
    yield about(tickets ? 'urgent' : 'soon', { kind: 'devicesLost', devices: lost });
  }
  if (neverSeen.length > 0) yield about('note', { kind: 'devicesNeverSeen', devices: neverSeen });
}

function* peopleMatters({ accounts }: Known): Iterable<Attention> {
  const locked = (accounts ?? []).filter((account) => account.locked && !account.disabled);
  if (locked.length > 0) yield about('soon', { kind: 'accountsLocked', accounts: locked });
}

function* caseMatters({ danger, undecided, handovers, notices }: Known): Iterable<Attention> {
  const late = codesOf(danger, ['red']);
  if (late.length > 0) yield about('urgent', { kind: 'casesLate', shortCodes: late });
  const silent = codesOf(undecided, ['yellow', 'orange', 'red']);
  if (silent.length > 0) yield about('soon', { kind: 'casesSilent', shortCodes: silent });
  yield* paperMatters({ handovers, notices });
}

function codesOf(cases: Known['danger'], lights: readonly CaseLine['light'][]): readonly string[] {
  return (cases ?? []).filter(({ light }) => lights.includes(light)).map(({ shortCode }) => shortCode);
}

function* paperMatters({ handovers, notices }: Pick<Known, 'handovers' | 'notices'>): Iterable<Attention> {
  const late = (handovers ?? []).filter((list) => list.late);
  if (late.length > 0) {
    const departments = [...new Set(late.map(({ departmentName }) => departmentName))];
    yield about('soon', { kind: 'handoversLate', departments });
  }
  const failed = notices?.failed ?? [];
  if (failed.length > 0) {
    yield about('soon', { kind: 'noticesFailed', shortCodes: failed.map(({ shortCode }) => shortCode) });
  }
}

function* ratingMatters({ ratings }: Known): Iterable<Attention> {
  const lit = (wanted: RatingLight): number => (ratings ?? []).filter(({ light }) => light === wanted).length;
  const [late, due] = [lit('red'), lit('orange')];
  if (late > 0) yield about('urgent', { kind: 'ratingsLate', count: late });
  if (due > 0) yield about('soon', { kind: 'ratingsDue', count: due });
}

/** Admitted, not connected, and silent for a while. */
function isAway({ connected, revokedAt, lastSeenAt, pairedAt }: DeviceCard, now: Instant): boolean {
  if (connected || revokedAt !== null) return false;
  return secondsBetween(lastSeenAt ?? pairedAt, now) > DEVICE_SILENT_SECONDS;
}

/** From the first number of the day to the end of its last session. */
export function isOpeningTime(rules: Rules, now: Instant): boolean {
  if (rules.alwaysOpen) return true;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const sessions = sessionsOn(rules, today, weekdayOf(today));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return false;
  const earlier = plusSeconds(now, rules.issueBeforeMinutes * 60);
  return (
    clockAt(earlier, rules.zoneOffsetMinutes) >= first.from && clockAt(now, rules.zoneOffsetMinutes) < last.to
  );
}
