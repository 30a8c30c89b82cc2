/** What needs somebody now (要处理的事), the most pressing first. Pure: words and buttons are attention-words.ts. */
import type { Light as RatingLight } from '@yichuang/domain/evaluation/deadline';
import type { Hall } from '@yichuang/domain/hall/hall';
import { isAwaited, isOpeningTime } from '@yichuang/domain/hall/opening-time';
import { alarmsOf, type Alarm } from '@yichuang/domain/hall/views/alarms';
import type { Instant, LocalDate, PrinterId, TicketNumber } from '@yichuang/domain/ids';
import { dateAt, secondsBetween } from '@yichuang/domain/time';
import { vacanciesOf, type Vacancy } from '@yichuang/domain/oversight/vacancy';
import type { AccountCard } from '@yichuang/protocol/api';
import type { CaseLine, HandoverRow } from '@yichuang/protocol/cases';
import type { DeviceAlarm, DeviceCard } from '@yichuang/protocol/devices';
import type { NoticeRow } from '@yichuang/protocol/notices';
import type { Upkeep } from '@yichuang/protocol/upkeep';

export type Urgency = 'urgent' | 'soon' | 'note';

type LongWait = Extract<Alarm, { kind: 'longWait' }>;
type EmergencyCall = Extract<Alarm, { kind: 'emergencyCall' }>;
type OfflineTicket = Extract<Alarm, { kind: 'offlineTicket' }>;

export type Matter =
  | { readonly kind: 'diskFull' | 'clockSuspect' | 'dayNotOpen' }
  | { readonly kind: 'dayLeftOpen'; readonly date: LocalDate }
  | Extract<Alarm, { kind: 'orphanQueue' | 'counterUnseen' | 'reliefWanted' | 'restored' }>
  | { readonly kind: 'vacancies'; readonly vacancies: readonly Vacancy[] }
  | { readonly kind: 'longWaits'; readonly waits: readonly LongWait[] }
  | { readonly kind: 'offlineTickets'; readonly tickets: readonly OfflineTicket[] }
  | { readonly kind: 'emergencyCalls'; readonly calls: readonly EmergencyCall[] }
  | { readonly kind: 'slipsFailed'; readonly printerId: PrinterId; readonly numbers: readonly TicketNumber[] }
  | { readonly kind: 'deviceFault' | 'paperLow'; readonly alarm: DeviceAlarm }
  | { readonly kind: 'devicesLost' | 'devicesNeverSeen'; readonly devices: readonly DeviceCard[] }
  | { readonly kind: 'accountsLocked'; readonly accounts: readonly AccountCard[] }
  | { readonly kind: 'backupFailed' | 'backupOld'; readonly at: Instant }
  | { readonly kind: 'standbyAway' }
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

/** Backups are hourly; two that did not happen are a matter. */
export const BACKUP_OLD_SECONDS = 2 * 3600;

/** A second PC that has less is not there when it is needed. */
export const STANDBY_OLD_SECONDS = 30;

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
  const standby = upkeep?.standby ?? null;
  if (upkeep !== null && standby !== null && isOld(standby.copiedAt, upkeep.now))
    yield about('urgent', { kind: 'standbyAway' });
  const { at = null, ok = null } = upkeep?.backup ?? {};
  if (at === null) return;
  if (ok === false) yield about('urgent', { kind: 'backupFailed', at });
  else if (secondsBetween(at, now) > BACKUP_OLD_SECONDS) yield about('soon', { kind: 'backupOld', at });
}

function isOld(copiedAt: Instant | null, now: Instant): boolean {
  return copiedAt === null || secondsBetween(copiedAt, now) > STANDBY_OLD_SECONDS;
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
  const tickets: OfflineTicket[] = [];
  const calls: EmergencyCall[] = [];
  for (const alarm of alarmsOf(hall, now)) {
    if (alarm.kind === 'slipFailed') {
      failed.set(alarm.printerId, [...(failed.get(alarm.printerId) ?? []), alarm.number]);
    } else if (alarm.kind === 'counterUnseen' || alarm.kind === 'reliefWanted') {
      yield about('urgent', alarm, alarm.counterId);
    } else if (alarm.kind === 'orphanQueue') {
      yield about('urgent', alarm, alarm.zoneId);
    } else if (alarm.kind === 'offlineTicket') {
      tickets.push(alarm);
    } else if (alarm.kind === 'emergencyCall') {
      calls.push(alarm);
    } else if (alarm.kind === 'restored') {
      yield about('soon', alarm, alarm.restoredAt);
    } else {
      waits.push(alarm);
    }
  }
  const vacancies = vacanciesOf(hall, now).filter(({ stage }) => stage !== 'fresh');
  if (vacancies.length > 0) {
    const counted = vacancies.some(({ stage }) => stage === 'counted');
    yield about(counted ? 'urgent' : 'soon', { kind: 'vacancies', vacancies });
  }
  if (waits.length > 0) {
    yield about('soon', {
      kind: 'longWaits',
      waits: waits.toSorted((one, other) => other.minutes - one.minutes),
    });
  }
  if (tickets.length > 0) yield about('soon', { kind: 'offlineTickets', tickets });
  if (calls.length > 0) yield about('soon', { kind: 'emergencyCalls', calls });
  for (const [printerId, numbers] of failed) {
    yield about('urgent', { kind: 'slipsFailed', printerId, numbers: numbers.toSorted() }, printerId);
  }
}

/** What the hub watches over: one matter a broken part, one for all terminals that are missed. */
function* deviceMatters({ hall, now, upkeep, devices }: Known): Iterable<Attention> {
  const alarms = (devices ?? []).flatMap((device) => device.alarms);
  for (const alarm of alarms) {
    if (alarm.kind === 'fault')
      yield about(alarm.urgent ? 'urgent' : 'soon', { kind: 'deviceFault', alarm }, alarm.key);
    else if (alarm.kind === 'paperLow') yield about('soon', { kind: 'paperLow', alarm }, alarm.key);
  }
  const silent = alarms.filter(({ kind }) => kind === 'silent');
  if (silent.length > 0) {
    const missed = new Set(silent.map(({ deviceId }) => deviceId));
    const lost = (devices ?? []).filter(({ deviceId }) => missed.has(deviceId));
    yield about(silent.some(({ urgent }) => urgent) ? 'urgent' : 'soon', {
      kind: 'devicesLost',
      devices: lost,
    });
  }
  if (!isAwaited(hall, upkeep?.settings ?? null, now)) return;
  const neverSeen = (devices ?? []).filter(({ away, lastSeenAt }) => away && lastSeenAt === null);
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
