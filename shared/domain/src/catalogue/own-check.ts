/** What is wrong in a hall's own settings (设置检查): every finding with its place; the words are the screens'. */
import { LocalDate, LocalTime } from '../ids.ts';
import type { HallCatalogue } from './hall-catalogue.ts';
import type { OwnPart, OwnSettings } from './own-settings.ts';

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

/** What a part is checked against: the hall's own zones, counters, tiles and services as shipped. */
export type Known = Pick<HallCatalogue, 'zones' | 'counters' | 'tiles' | 'services'>;

type Say = (field: string, code: FindingCode, values?: Finding['values'], level?: Finding['level']) => void;

/** Sound when no finding is an error. */
export function checkOwnSettings<Part extends OwnPart>(
  part: Part,
  content: OwnSettings[Part],
  known: Known,
): readonly Finding[] {
  const found: Finding[] = [];
  const say: Say = (field, code, values = {}, level = 'error') => {
    found.push({ level, field, code, values });
  };
  const checks: { readonly [Each in OwnPart]: (content: OwnSettings[Each], say: Say, known: Known) => void } =
    {
      hours,
      calling,
      counters,
      slip,
      board,
      voice,
      kiosk,
      items,
    };
  checks[part](content, say, known);
  return found;
}

function hours(own: OwnSettings['hours'], say: Say): void {
  own.week.forEach((day, index) => sessions(day, `week.${index}`, say));
  if (own.week.every((day) => day.length === 0)) say('week', 'neverOpen');
  const dates = own.specialDays.map(({ date }) => date);
  own.specialDays.forEach(({ date, sessions: day }, index) => {
    const field = `specialDays.${index}`;
    if (!LocalDate.safeParse(date).success) say(field, 'dateShape', { date });
    else if (dates.indexOf(date) < index) say(field, 'dateTwice', { date });
    sessions(day, field, say);
  });
  range(own.issueBeforeMinutes, 0, 180, 'issueBeforeMinutes', say);
  range(own.lastTicketMinutes, 0, 240, 'lastTicketMinutes', say);
  if (!isTime(own.settleAt)) say('settleAt', 'timeShape', { time: own.settleAt });
}

function sessions(day: OwnSettings['hours']['week'][number], field: string, say: Say): void {
  const wrong = day.flatMap(({ from, to }) => [from, to]).find((time) => !isTime(time));
  if (wrong !== undefined) {
    say(field, 'timeShape', { time: wrong });
    return;
  }
  day.forEach(({ from, to }, index) => {
    if (from >= to) say(field, 'endsBeforeStart', { from, to });
    const before = day[index - 1];
    if (before && from < before.to)
      say(field, 'overlap', { first: `${before.from}–${before.to}`, second: `${from}–${to}` });
  });
}

function calling(own: OwnSettings['calling'], say: Say, { zones }: Known): void {
  range(own.ratio, 0, 20, 'ratio', say);
  range(own.elderlyAge, 50, 100, 'elderlyAge', say);
  range(own.minCalls, 1, 9, 'minCalls', say);
  range(own.afterSeconds, 0, 600, 'afterSeconds', say);
  range(own.unhurriedAfterSeconds, 0, 900, 'unhurriedAfterSeconds', say);
  range(own.behind, 0, 20, 'behind', say);
  range(own.lateMinutes, 0, 480, 'lateMinutes', say);
  range(own.lateBehind, 0, 50, 'lateBehind', say);
  range(own.livingPerVisitorAndService, 1, 9, 'livingPerVisitorAndService', say);
  if (own.lateBehind < own.behind) say('lateBehind', 'lateBehindFewer', {}, 'warning');
  if (own.unhurriedAfterSeconds < own.afterSeconds)
    say('unhurriedAfterSeconds', 'unhurriedSooner', {}, 'warning');
  for (const { zoneId, quota } of own.quotas) {
    if (!zones.some((zone) => zone.id === zoneId)) say(`quota.${zoneId}`, 'zoneUnknown', { zone: zoneId });
    if (quota !== null) range(quota, 0, 2_000, `quota.${zoneId}`, say);
  }
}

function counters(own: OwnSettings['counters'], say: Say, { zones, counters: all }: Known): void {
  const zoneIds = zones.map(({ id }): string => id);
  const nameOf = (zoneId: string): string => zones.find(({ id }) => id === zoneId)?.shortName ?? zoneId;
  for (const { id, number } of all) {
    const mine = own.find(({ counterId }) => counterId === id);
    const field = `counter.${id}`;
    if (!mine) {
      say(field, 'counterMissing', { counter: number });
      continue;
    }
    const served = [mine.zoneId, ...mine.fallbackZoneIds];
    for (const zoneId of served) if (!zoneIds.includes(zoneId)) say(field, 'zoneUnknown', { zone: zoneId });
    const twice = served.find((zoneId, index) => served.indexOf(zoneId) < index);
    if (twice !== undefined) say(field, 'zoneTwice', { counter: number, zone: nameOf(twice) });
  }
  for (const { counterId } of own)
    if (!all.some(({ id }) => id === counterId))
      say(`counter.${counterId}`, 'unknownPlace', { id: counterId });
  for (const zoneId of zoneIds) {
    if (!own.some((each) => each.zoneId === zoneId || each.fallbackZoneIds.includes(zoneId)))
      say(`zone.${zoneId}`, 'zoneWithoutCounter', { zone: nameOf(zoneId) });
  }
  for (const { numbers, missing } of uncoveredPairs(own, all, zoneIds).slice(0, 3)) {
    say('pairs', 'pairUncovered', { counters: numbers.join('、'), zone: nameOf(missing) }, 'warning');
  }
}

/** Any two general counters and the one that hands out must together serve every zone (任两个综合窗口加出证窗口). */
function uncoveredPairs(
  own: OwnSettings['counters'],
  all: Known['counters'],
  zoneIds: readonly string[],
): readonly { readonly numbers: readonly number[]; readonly missing: string }[] {
  const served = (counterId: string): readonly string[] => {
    const mine = own.find((each) => each.counterId === counterId);
    return mine ? [mine.zoneId, ...mine.fallbackZoneIds] : [];
  };
  const issuing = all.filter(({ role }) => role === 'issue').flatMap(({ id }) => served(id));
  const general = all.filter(({ role }) => role !== 'issue');
  return general.flatMap((one, index) =>
    general.slice(index + 1).flatMap((other) => {
      const open = new Set([...served(one.id), ...served(other.id), ...issuing]);
      const missing = zoneIds.find((zoneId) => !open.has(zoneId));
      return missing === undefined ? [] : [{ numbers: [one.number, other.number], missing }];
    }),
  );
}

function slip(own: OwnSettings['slip'], say: Say): void {
  words(own.name, 'name', 24, say);
  words(own.listen, 'listen', 40, say);
  words(own.footer, 'footer', 60, say);
  if (!/^[\d-]{3,13}$/u.test(own.phone)) say('phone', 'phoneShape');
  places(own.footer.zh, ['phone'], 'footer', say);
}

function board(own: OwnSettings['board'], say: Say): void {
  own.notices.forEach((line, index) => words(line, `notices.${index}`, 60, say));
  own.idle.forEach((line, index) => words(line, `idle.${index}`, 40, say));
}

function voice(own: OwnSettings['voice'], say: Say): void {
  range(own.repeats, 1, 3, 'repeats', say);
  range(own.recallRepeats, 1, 3, 'recallRepeats', say);
  if (own.volume[0]?.from !== '00:00') say('volume.0', 'volumeStart');
  own.volume.forEach(({ from, percent }, index) => {
    const field = `volume.${index}`;
    if (!isTime(from)) say(field, 'timeShape', { time: from });
    const before = own.volume[index - 1];
    if (before && from <= before.from) say(field, 'volumeOrder', { from, before: before.from });
    range(percent, 0, 100, field, say);
  });
}

/** More tiles than this no first screen carries at the size that an old hand needs. */
const MOST_TILES = 8;

function kiosk(own: OwnSettings['kiosk'], say: Say, { tiles }: Known): void {
  words(own.prompt, 'prompt', 16, say);
  if (own.tiles.length === 0 || own.tiles.length > MOST_TILES)
    say('tiles', 'tileCount', { most: MOST_TILES, number: own.tiles.length });
  own.tiles.forEach((tile, index) => {
    const field = `tile.${tile.id}`;
    if (!tiles.some(({ id }) => id === tile.id)) say(field, 'tileUnknown', { tile: tile.zh });
    if (own.tiles.findIndex(({ id }) => id === tile.id) < index) say(field, 'tileTwice', { tile: tile.zh });
    words(tile, field, 10, say);
    words(tile.hint, `${field}.hint`, 24, say);
  });
}

const LONGEST_NAME = 12;

function items(own: OwnSettings['items'], say: Say, { services }: Known): void {
  for (const item of own) {
    const field = `item.${item.serviceId}`;
    if (!services.some(({ serviceId }) => serviceId === item.serviceId))
      say(field, 'itemUnknown', { item: item.name });
    if (item.name.trim() === '') say(field, 'empty');
    else if (item.name.length > LONGEST_NAME) say(field, 'tooLong', { most: LONGEST_NAME });
    if (item.aliases.some((alias) => alias.trim() === '')) say(field, 'empty');
  }
}

/** `most`: hanzi that fit; the second language may be twice as long and more. */
function words(
  line: { readonly zh: string; readonly en: string },
  field: string,
  most: number,
  say: Say,
): void {
  if (line.zh.trim() === '' || line.en.trim() === '') say(field, 'empty');
  else if (line.zh.length > most) say(field, 'tooLong', { most });
}

/** `{phone}` and the like: a place that nobody fills would stand on the slip as it is. */
function places(sentence: string, known: readonly string[], field: string, say: Say): void {
  const stray = [...sentence.matchAll(/\{(\w*)\}/gu)].find(([, name = '']) => !known.includes(name));
  if (stray) say(field, 'unknownPlace', { id: stray[0] });
}

function range(value: number, least: number, most: number, field: string, say: Say): void {
  if (!Number.isInteger(value) || value < least || value > most) say(field, 'range', { least, most });
}

function isTime(time: string): boolean {
  return LocalTime.safeParse(time).success;
}
