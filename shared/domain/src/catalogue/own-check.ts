/** What is wrong in a hall's own settings (设置检查): every finding with its place; the words are the screens'. */
import { LocalDate } from '../ids.ts';
import { checkDuty, checkPriority, checkReasons } from './own-check-lists.ts';
import { checkPlaces } from './own-check-places.ts';
import { isTime, range, words, type Finding, type Known, type Say } from './own-finding.ts';
import { checkMedia } from './own-media.ts';
import type { OwnPart, OwnSettings } from './own-settings.ts';

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
      counters: checkPlaces,
      duty: checkDuty,
      priority: checkPriority,
      reasons: checkReasons,
      alarms,
      slip,
      board,
      media: checkMedia,
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

function alarms(own: OwnSettings['alarms'], say: Say, { counters }: Known): void {
  range(own.orphanMinutes, 1, 120, 'orphanMinutes', say);
  range(own.longWaitMinutes, 5, 240, 'longWaitMinutes', say);
  if (!isTime(own.dailyReportAt)) say('dailyReportAt', 'timeShape', { time: own.dailyReportAt });
  const { kitCounterId } = own;
  if (kitCounterId !== '' && !counters.some(({ id }) => id === kitCounterId))
    say('kitCounterId', 'counterUnknown', { counter: kitCounterId });
}

function slip(own: OwnSettings['slip'], say: Say): void {
  words(own.name, 'name', 24, say);
  words(own.listen, 'listen', 40, say);
  words(own.footer, 'footer', 60, say);
  if (!/^[\d-]{3,13}$/u.test(own.phone)) say('phone', 'phoneShape');
  places(own.footer.zh, ['phone'], 'footer', say);
}

function board(own: OwnSettings['board'], say: Say): void {
  own.notices.forEach((line, index) => {
    const field = `notices.${index}`;
    words(line, field, 60, say);
    const wrong = [line.from, line.to].find((date) => date !== '' && !LocalDate.safeParse(date).success);
    if (wrong !== undefined) say(field, 'dateShape', { date: wrong });
    else if (line.from !== '' && line.to !== '' && line.from > line.to)
      say(field, 'endsBeforeStart', { from: line.from, to: line.to });
  });
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

function items(own: OwnSettings['items'], say: Say, { services, zones }: Known): void {
  for (const item of own) {
    const field = `item.${item.serviceId}`;
    if (!services.some(({ serviceId }) => serviceId === item.serviceId))
      say(field, 'itemUnknown', { item: item.name });
    if (item.name.trim() === '') say(field, 'empty');
    else if (item.name.length > LONGEST_NAME) say(field, 'tooLong', { most: LONGEST_NAME });
    if (item.zoneId !== undefined && !zones.some(({ id }) => id === item.zoneId))
      say(field, 'zoneUnknown', { zone: item.zoneId });
    if (item.aliases.some((alias) => alias.trim() === '')) say(field, 'empty');
  }
}

/** `{phone}` and the like: a place that nobody fills would stand on the slip as it is. */
function places(sentence: string, known: readonly string[], field: string, say: Say): void {
  const stray = [...sentence.matchAll(/\{(\w*)\}/gu)].find(([, name = '']) => !known.includes(name));
  if (stray) say(field, 'unknownPlace', { id: stray[0] });
}
