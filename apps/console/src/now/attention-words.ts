/** What needs somebody, as sentences (提醒的说法): what is the matter, what to do, which button leads there. */
import type { Instant, PrinterId } from '@yichuang/domain/ids';
import type { DeviceCard } from '@yichuang/protocol/api';
import type { LastSlip } from '@yichuang/protocol/upkeep';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
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
      return 'counters';
    case 'slipsFailed':
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
    case 'backupFailed':
    case 'backupOld':
    case 'restored':
      return null;
  }
}

export function sayingOf({ matter }: Attention, known: Known): Saying {
  const { t } = known;
  const values = valuesOf(matter, known);
  const { kind } = matter;
  const nothingToDo =
    kind === 'diskFull' || kind === 'backupFailed' || kind === 'backupOld' || kind === 'restored';
  const act = nothingToDo ? null : t(`act.${kind}`);
  return { says: t(`attention.${kind}.says`, values), next: t(`attention.${kind}.next`, values), act };
}

const NAMED = 3;

function valuesOf(matter: Matter, { t, names, devices, slips, now }: Known): Record<string, string | number> {
  switch (matter.kind) {
    case 'diskFull':
    case 'dayNotOpen':
      return {};
    case 'clockSuspect':
      return { time: hourMinute(now) };
    case 'dayLeftOpen':
      return { date: dateWords(t, matter.date) };
    case 'orphanQueue':
      return { zone: names.zone(matter.zoneId), waiting: matter.waiting, span: spanWords(t, matter.minutes) };
    case 'longWaits': {
      const [longest = '', ...others] = matter.waits.map(({ zoneId, number, minutes }) =>
        t('longWait', { zone: names.zone(zoneId), number, span: spanWords(t, minutes) }),
      );
      return {
        longest,
        others: others.length === 0 ? '' : t('alsoLong', { others: someOf(t, others, NAMED) }),
      };
    }
    case 'slipsFailed': {
      const slip = slips.find(
        ({ deviceId, outcome }) => same(deviceId, matter.printerId) && outcome !== 'printed',
      );
      return {
        printer: devices.find(({ deviceId }) => same(deviceId, matter.printerId))?.name ?? matter.printerId,
        numbers: someOf(t, matter.numbers, NAMED),
        condition: slip ? t(`devices:slip.${slip.condition}.staff`) : '',
      };
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
