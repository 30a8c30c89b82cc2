/** Something wrong in a hall's own settings (检查发现): its place and code; the words are the screens'. */
import { LocalTime } from '../ids.ts';
import type { HallCatalogue } from './hall-catalogue.ts';
import type { OwnSettings } from './own-settings.ts';

export const FINDINGS = [
  'timeShape',
  'dateShape',
  'dateTwice',
  'endsBeforeStart',
  'overlap',
  'neverOpen',
  'range',
  'empty',
  'tooLong',
  'phoneShape',
  'unknownPlace',
  'zoneUnknown',
  'zoneTwice',
  'counterMissing',
  'zoneWithoutCounter',
  'zoneOff',
  'zoneMissing',
  'zoneBusy',
  'counterBusy',
  'counterUnknown',
  'counterTwice',
  'prefixShape',
  'prefixTwice',
  'nameTwice',
  'idShape',
  'needsOne',
  'rowMissing',
  'mustStay',
  'classOff',
  'noWeekday',
  'noCounter',
  'shiftsOverlap',
  'numberShape',
  'yesNo',
  'notKnown',
  'sessionShape',
  'lineUnknown',
  'headMissing',
  'sheetsMissing',
  'cellUnreadable',
  'titleEmpty',
  'mediaUnknown',
  'pairUncovered',
  'volumeStart',
  'volumeOrder',
  'tileUnknown',
  'tileTwice',
  'tileCount',
  'itemUnknown',
  'lateBehindFewer',
  'unhurriedSooner',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

export interface Finding {
  /** A warning may be kept as it is. */
  readonly level: 'error' | 'warning';
  /** The field: `week.0`, `specialDays.2`, `lastTicketMinutes`, `counter.H00-05`. */
  readonly field: string;
  readonly code: FindingCode;
  /** What the words need: numbers, ids, names. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a part is checked against: the hall's zones and counters, its tiles and services as shipped. */
export interface Known extends Pick<HallCatalogue, 'tiles' | 'services'> {
  readonly zones: readonly { readonly id: string; readonly shortName: string }[];
  readonly counters: readonly { readonly id: string; readonly number: number }[];
  /** Files that the hub has; given where it is the hub that checks. */
  readonly mediaIds?: ReadonlySet<string>;
  /** What was kept before: its rows may be switched off, not taken out. */
  readonly kept?: Partial<OwnSettings>;
  /** Where somebody waits or works now; given when a change is to hold at once. */
  readonly busy?: {
    readonly waiting: ReadonlyMap<string, number>;
    readonly counterIds: ReadonlySet<string>;
  };
}

export type Say = (
  field: string,
  code: FindingCode,
  values?: Finding['values'],
  level?: Finding['level'],
) => void;

/** What an id that is made at the console may be (`ids.ts`). */
export const OWN_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}$/u;

/** `most`: hanzi that fit; the second language may be twice as long and more. */
export function words(
  line: { readonly zh: string; readonly en: string },
  field: string,
  most: number,
  say: Say,
): void {
  if (line.zh.trim() === '') say(field, 'empty');
  else if (line.zh.length > most) say(field, 'tooLong', { most });
}

export function range(value: number, least: number, most: number, field: string, say: Say): void {
  if (!Number.isInteger(value) || value < least || value > most) say(field, 'range', { least, most });
}

export function isTime(time: string): boolean {
  return LocalTime.safeParse(time).success;
}
