/** What needs somebody, as sentences (提醒的说法): what is the matter, what to do, which button leads there. */
import type { Instant, PrinterId } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/devices';
import type { LastSlip } from '@yichuang/protocol/upkeep';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import type { DeviceWords } from '@yichuang/ui/device-words';
import type { Names } from '@yichuang/ui/names';
import type { Section } from '../frame/sections.ts';
import { byName } from '../table/sorted.ts';
import { dateWords, someOf, spanWords, type ConsoleText } from '../words.ts';
import type { Attention, Matter } from './attention.ts';

export interface Saying {
  readonly says: string;
  readonly next: string;
  /** Where it is dealt with; null where the console can do nothing. */
  readonly act: string | null;
}

export interface Known {
  readonly t: ConsoleText;
  readonly words: DeviceWords;
  readonly names: Names;
  readonly devices: readonly DeviceCard[];
  readonly slips: readonly LastSlip[];
  readonly now: Instant;
}

/** Where the button leads; `clock` and `waiting` are answered on the spot. */
export function placeOf({ kind }: Matter): Section | 'clock' | 'waiting' | null {
  switch (kind) {
    case 'clockSuspect':
      return 'clock';
    case 'longWaits':
      return 'waiting';
    case 'dayLeftOpen':
    case 'dayNotOpen':
    case 'leftovers':
      return 'day';
    case 'orphanQueue':
    case 'counterUnseen':
    case 'reliefWanted':
    case 'vacancies':
      return 'counters';
    case 'slipsFailed':
    case 'deviceFault':
    case 'paperLow':
    case 'devicesLost':
    case 'devicesNeverSeen':
      return 'devices';
    case 'accountsLocked':
      return 'accounts';
    case 'settingsWaiting':
      return 'settings';
    case 'handoversLate':
      return 'handovers';
    case 'noticesFailed':
      return 'messages';
    case 'ratingsLate':
    case 'ratingsDue':
      return 'ratings';
    case 'casesLate':
    case 'casesSilent':
      return 'cases';
    case 'diskFull':
    case 'standbyAway':
    case 'backupFailed':
    case 'backupOld':
    case 'restored':
    case 'offlineTickets':
    case 'emergencyCalls':
      return null;
  }
}

/** What of that section: one machine; null = all of it. */
export function withinOf(matter: Matter): string | null {
  if (matter.kind === 'deviceFault' || matter.kind === 'paperLow') return matter.alarm.deviceId;
  return matter.kind === 'slipsFailed' ? matter.printerId : null;
}

export function sayingOf({ matter }: Attention, known: Known): Saying {
  const { t } = known;
  const values = valuesOf(matter, known);
  const { kind } = matter;
  const nothingToDo =
    kind === 'diskFull' ||
    kind === 'standbyAway' ||
    kind === 'backupFailed' ||
    kind === 'backupOld' ||
    kind === 'restored' ||
    kind === 'offlineTickets' ||
    kind === 'emergencyCalls';
  const act = nothingToDo ? null : t(`act.${kind}`);
  return { says: t(`attention.${kind}.says`, values), next: t(`attention.${kind}.next`, values), act };
}

const NAMED = 3;

function valuesOf(
  matter: Matter,
  { t, words, names, devices, slips, now }: Known,
): Record<string, string | number> {
  switch (matter.kind) {
    case 'diskFull':
    case 'standbyAway':
    case 'dayNotOpen':
      return {};
    case 'clockSuspect':
      return { time: hourMinute(now) };
    case 'dayLeftOpen':
      return { date: dateWords(t, matter.date) };
    case 'orphanQueue':
      return { zone: names.zone(matter.zoneId), waiting: matter.waiting, span: spanWords(t, matter.minutes) };
    case 'reliefWanted':
      return {
        counter: t('common:counter', { number: names.counterNumber(matter.counterId) ?? matter.counterId }),
        zones: matter.zones
          .map(({ zoneId, waiting }) => `${names.zone(zoneId)} ${t('common:people', { count: waiting })}`)
          .join(t('comma')),
        span: spanWords(t, matter.minutes),
      };
    case 'counterUnseen':
      return {
        counter: t('common:counter', { number: names.counterNumber(matter.counterId) ?? matter.counterId }),
        span: spanWords(t, matter.minutes),
      };
    case 'vacancies': {
      const counters = matter.vacancies.map(({ post }) =>
        t('common:counter', { number: names.counterNumber(post.counterId) ?? post.counterId }),
      );
      const longest = Math.max(...matter.vacancies.map(({ minutes }) => minutes));
      return { counters: someOf(t, counters, NAMED), span: spanWords(t, longest) };
    }
    case 'longWaits': {
      const [longest = '', ...others] = matter.waits.map(({ zoneId, number, minutes }) =>
        t('longWait', { zone: names.zone(zoneId), number, span: spanWords(t, minutes) }),
      );
      return {
        longest,
        others: others.length === 0 ? '' : t('alsoLong', { others: someOf(t, others, NAMED) }),
      };
    }
    case 'offlineTickets': {
      const said = matter.tickets.map(({ number, flags }) =>
        t('offlineTicket', {
          number,
          why: flags.map((flag) => t(`common:offlineFlag.${flag}`)).join(t('comma')),
        }),
      );
      return { tickets: someOf(t, said, NAMED) };
    }
    case 'emergencyCalls': {
      const said = matter.calls.map(({ number, counterId, flag }) =>
        t('emergencyCall', {
          number,
          counter: t('common:counter', { number: names.counterNumber(counterId) ?? counterId }),
          why: t(`common:emergencyFlag.${flag}`),
        }),
      );
      return { calls: someOf(t, said, NAMED) };
    }
    case 'slipsFailed': {
      const slip = slips.find(
        ({ deviceId, outcome }) => same(deviceId, matter.printerId) && outcome !== 'printed',
      );
      const printer = devices.find(({ deviceId }) => same(deviceId, matter.printerId));
      // The printer's own alarm says what to do about it.
      const silent = slip === undefined || (printer?.alarms.length ?? 0) > 0;
      return {
        printer: printer?.name ?? matter.printerId,
        numbers: someOf(t, matter.numbers, NAMED),
        condition: silent ? '' : words.slip(slip.condition).says,
      };
    }
    case 'deviceFault':
    case 'paperLow': {
      const saying = words.alarm(matter.alarm);
      return { machine: words.machine(matter.alarm), says: saying.says, steps: words.steps(saying) };
    }
    case 'devicesLost':
      return {
        devices: namesOfDevices(t, matter.devices),
        time: hourMinute(lastSeen(matter.devices) ?? now),
      };
    case 'devicesNeverSeen':
      return { devices: namesOfDevices(t, matter.devices) };
    case 'accountsLocked':
      return {
        names: someOf(
          t,
          matter.accounts.map(({ displayName }) => displayName),
          NAMED,
        ),
      };
    case 'restored':
      return { backup: hourMinute(matter.backupAt), restored: hourMinute(matter.restoredAt) };
    case 'backupFailed':
      return { time: hourMinute(matter.at) };
    case 'backupOld':
      return { span: spanWords(t, minutesBetween(matter.at, now)) };
    case 'settingsWaiting':
      return { newest: matter.newest, inForce: matter.inForce };
    case 'handoversLate':
      return { departments: someOf(t, matter.departments, NAMED) };
    case 'casesLate':
    case 'casesSilent':
    case 'noticesFailed':
      return {
        number: matter.shortCodes.length,
        codes: someOf(t, matter.shortCodes.map(shortCodeWords), NAMED),
      };
    case 'ratingsLate':
    case 'ratingsDue':
      return { number: matter.count };
    case 'leftovers':
      return { number: matter.count, date: dateWords(t, matter.date) };
  }
}

/** A printer is addressed by the id of the device that owns it. */
function same(deviceId: DeviceCard['deviceId'], printerId: PrinterId): boolean {
  return String(deviceId) === String(printerId);
}

function namesOfDevices(t: ConsoleText, devices: readonly DeviceCard[]): string {
  return someOf(t, devices.map(({ name }) => name).toSorted(byName.compare), NAMED);
}

function lastSeen(devices: readonly DeviceCard[]): Instant | null {
  return devices.reduce<Instant | null>(
    (last, { lastSeenAt }) =>
      last === null || (lastSeenAt !== null && lastSeenAt > last) ? lastSeenAt : last,
    null,
  );
}
