/**
 * The days that a demo hall looks back on (演示往日): its last working days, played on the hub itself with a clock that goes
 * from act to act, so that 今日, 查号, alerts and reports have something to say at the first look. Never in production.
 */
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import { plusDays } from '@yichuang/domain/calendar/dates';
import { sessionsOn, type Rules } from '@yichuang/domain/hall/settings';
import type { AccountId, CounterId, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { dateAt, instantAt, instantOf, msOf, weekdayOf } from '@yichuang/domain/time';
import { readCatalogue } from '../catalogue/load.ts';
import type { Config } from '../config.ts';
import { createHub, type Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import { openStore } from '../store/open.ts';
import { addAnswers } from './answers.ts';
import { planCasework } from './casework-hours.ts';
import { openCaseload, type Caseload } from './cases.ts';
import { planDay } from './day.ts';
import { byName, isDevice, type Cast, type HubAtWork } from './floor.ts';
import { seeded, type Seeded } from './seeded.ts';
import { timetable, type Timetable } from './timetable.ts';
import { visitorsOf } from './visitors.ts';

const SEED = 20_261_109;
/** At a counter a day, about; with errands of eleven minutes that fills a morning. */
const PEOPLE_A_COUNTER = 17;
const PACE = 4.4;
/** 17:45, when the day's reports are due; a day, a week and a month may be. */
const REPORTS_MINUTE = 1_065;
const REPORT_TURNS = 6;
/** 一个不好的星期二: more people than on other days, and four clerks who come late; somebody waits over an hour. */
const BAD_WEEKDAY = 2;
const BAD = { crowd: 1.4, late: new Map([5, 6, 7, 9].map((number) => [number, 11 * 60])) } as const;

export interface PastOptions {
  readonly config: Config;
  readonly log: Log;
  /** Working days before that of `now`. */
  readonly days: number;
  /** ms of the epoch. */
  readonly now: number;
}

/** Begins the data folder of `config`, which must not exist yet. Returns the days that were played. */
export async function playPast({ config, log, days, now }: PastOptions): Promise<readonly LocalDate[]> {
  const catalogue = readCatalogue();
  const rules = rulesFor(catalogue, config.hallId);
  const items = new Set<string>(
    catalogue.items.filter(({ hallIds }) => hallIds.includes(config.hallId)).map(({ id }) => id),
  );
  const dates = workdaysBefore(dateAt(instantOf(now), rules.zoneOffsetMinutes), days, rules);
  const midnightOf = (date: LocalDate): number =>
    msOf(instantAt(date, '00:00' as LocalTime, rules.zoneOffsetMinutes));
  let wall = midnightOf(dates[0] as LocalDate);
  const store = openStore(config.data);
  // Whoever pulls the plug has them played again.
  store.log().pragma('synchronous = OFF');
  const clock = { wall: () => wall, monotonic: () => wall };
  const hub = await createHub({
    config: { ...config, port: 0 },
    log,
    store,
    clock,
    backsUp: false,
    alwaysOpen: false,
  });
  const luck = seeded(SEED);
  let played = 0;
  const cases = openCaseload(
    luck,
    () => played,
    (itemId) => items.has(itemId),
  );
  for (const date of dates) {
    const time = timetable(midnightOf(date), (ms) => {
      wall = ms;
    });
    const goHome = planPastDay({ hub, rules, midnight: midnightOf(date), day: played, luck, cases }, time);
    await time.run();
    goHome();
    await reportsOf(hub, (ms) => {
      wall = Math.max(wall, midnightOf(date) + ms);
    });
    played += 1;
  }
  await hub.stop();
  return dates;
}

/** 日报 and what else is made at its time: the worker needs a moment that the clock in the hand does not give it. */
async function reportsOf(hub: Hub, setClock: (msAfterMidnight: number) => void): Promise<void> {
  setClock(REPORTS_MINUTE * 60_000);
  for (let turn = 0; turn < REPORT_TURNS; turn += 1) {
    await hub.tick();
    await hub.core.read.figures(hub.hall().date, hub.core.now());
  }
}

interface PastDay {
  readonly hub: Hub;
  readonly rules: Rules;
  readonly midnight: number;
  readonly day: number;
  readonly luck: Seeded;
  readonly cases: Caseload;
}

function planPastDay({ hub, rules, midnight, day, luck, cases }: PastDay, time: Timetable): () => void {
  const { counters } = rules;
  const date = dateOf(midnight, rules);
  const isTownship = counters.length < 3;
  const isBad = !isTownship && weekdayOf(date) === BAD_WEEKDAY;
  const seed = SEED + Number(date.replaceAll('-', ''));
  const atWork: HubAtWork = {
    hall: hub.hall,
    execute: hub.execute,
    onCommit: hub.core.onCommit,
    tick: hub.tick,
  };
  const played = planDay(
    {
      midnight,
      seed,
      cast: castOf(hub),
      visitors: visitorsOf({
        people: Math.round(
          counters.length * PEOPLE_A_COUNTER * (isBad ? BAD.crowd : 0.85 + 0.3 * luck.next()),
        ),
        seed,
        pace: PACE,
        ...(isTownship ? { zones: counters.flatMap(({ zoneIds }) => zoneIds) } : {}),
      }).map((visitor) => (isTownship ? { ...visitor, byGuide: true, movesTo: null } : visitor)),
      seats: counters,
      ...(isBad ? { late: BAD.late } : {}),
      untilPause: 0,
      noonDuty: isTownship ? [] : ['H00-03', 'H00-12'].map((id) => id as CounterId),
      paperOut: day % 3 === 1 ? [[9 * 60 + 20, 9]] : [],
      kiosk: 'kiosk-1',
      deskPrinter: 'printer-desk',
    },
    time,
    () => atWork,
  );
  const answered = addAnswers(played.floor, atWork, seed);
  planCasework({ hub, luck, cases, day, counters: counters.length }, played);
  return () => {
    played.goHome();
    answered();
  };
}

function castOf(hub: Hub): Cast {
  const idOf = hub.core.tables
    .prepare<[string], AccountId>('SELECT accountId FROM account WHERE username = ?')
    .pluck();
  return (role, name) => ({
    ...byName(role, name),
    ...(isDevice(role) ? {} : { account: idOf.get(name) ?? null }),
  });
}

function workdaysBefore(today: LocalDate, days: number, rules: Rules): readonly LocalDate[] {
  const found: LocalDate[] = [];
  for (let date = plusDays(today, -1); found.length < days; date = plusDays(date, -1))
    if (sessionsOn(rules, date, weekdayOf(date)).length > 0) found.unshift(date);
  return found;
}

function dateOf(midnight: number, rules: Rules): LocalDate {
  return dateAt(instantOf(midnight), rules.zoneOffsetMinutes);
}
