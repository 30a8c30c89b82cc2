/** The console on a hall with 90 days behind it: every page's question, and what it does to the hub's loop. */
import { buildDay, buildPastDays, dateOf } from './days/build-days.ts';
import { fillWithCases } from './cases/fill-with-cases.ts';
import { median, quantile } from './figures.ts';
import type { Measurement, Row } from './measurement.ts';
import { signIn, type Caller } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';

const DAYS = 90;
/** About 450 numbers a day. */
const EVENTS = 3_000;
/** A county hall's busy day; the cases are copies of real ones, their people are sealed. */
const CASES_A_DAY = 120;
const DAY_MS = 24 * 3_600_000;
/** As long as a page is asked for, so long is the hub watched without it. */
const QUIET_MS = 1_500;

export const history: Measurement = {
  name: 'history',
  about:
    'every question of the console’s pages to a hub with 90 days of 3,000 events and 120 cases each and today’s, one after the other; the promise is 300 ms a page and a loop that is not 20 ms later for it',
  async run({ blocks, share, folder, say }) {
    const now = Date.now();
    const data = folder('history');
    const days = Math.max(2, Math.round(DAYS * share));
    await buildPastDays(data, now, days, EVENTS);
    await buildDay(data, now, EVENTS);
    const { events } = await fillWithCases(data, days * CASES_A_DAY, days * CASES_A_DAY);
    say(`${String(days)} days built, ${String(days * CASES_A_DAY)} cases with ${String(events)} events`);
    const hub = await startHub({ data, env: { HUB_LOG: 'error' } });
    try {
      const manager = await signIn(hub.url, hub.demo, 'manager');
      const pages = questions(now, days);
      const took = new Map<string, number[]>(Object.keys(pages).map((page) => [page, []]));
      const late: number[] = [];
      for (let block = 0; block < blocks; block += 1) {
        await lagOf(hub.url);
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        const quiet = await lagOf(hub.url);
        for (const [page, paths] of Object.entries(pages)) {
          const began = performance.now();
          for (const path of paths) await asked(manager, path);
          took.get(page)?.push(performance.now() - began);
        }
        late.push((await lagOf(hub.url)) - quiet);
      }
      const rows = [...took].map(([page, ms]): Row => ({
        name: `console page ${page}, ${String(days)} days`,
        unit: 'ms',
        median: median(ms),
        p99: { value: quantile(ms, 0.99), unit: 'ms' },
        gate: { atMost: 300 },
      }));
      const loop: Row = {
        name: 'hub loop delay p99 while they are asked, less the quiet one',
        unit: 'ms',
        median: median(late),
        gate: { atMost: 20 },
      };
      return [...rows, loop];
    } finally {
      await hub.stop();
    }
  },
};

/** By page, what its address asks for when it is opened. */
function questions(now: number, days: number): Readonly<Record<string, readonly string[]>> {
  const past = (back: number): string => dateOf(now - back * DAY_MS);
  const [yesterday, long] = [past(1), past(days)];
  return {
    现在: ['/api/upkeep', '/api/devices', '/api/cases?view=danger', '/api/leftovers'],
    今日: ['/api/figures'],
    '今日 of yesterday': [`/api/figures?date=${yesterday}`],
    '今日 of the first day': [`/api/figures?date=${long}`],
    '指标 of a week': [`/api/indicators?from=${past(7)}&to=${yesterday}`],
    '指标 of thirty days': [`/api/indicators?from=${past(Math.min(days, 30))}&to=${yesterday}`],
    '指标 of all the days': [`/api/indicators?from=${long}&to=${yesterday}`],
    日报: ['/api/reports?kind=daily', '/api/reports?kind=weekly', '/api/reports?kind=monthly'],
    预警台账: [`/api/alerts?from=${long}&to=${yesterday}`],
    '查号 of yesterday': [`/api/tickets/C001/wait?date=${yesterday}`],
    '查号 of the first day': [`/api/tickets/C001/wait?date=${long}`],
    好差评: [`/api/evaluation/figures?from=${long}&to=${yesterday}`, '/api/evaluation/work'],
    排班: [`/api/roster/figures?date=${yesterday}`],
    办件: ['/api/cases?view=open', '/api/cases?view=ended'],
    '办不成事、巡查、数据复核': [
      `/api/desk?from=${long}&to=${yesterday}`,
      `/api/rounds?from=${long}&to=${yesterday}`,
      '/api/objections',
    ],
  };
}

async function asked(manager: Caller, path: string): Promise<void> {
  const { status } = await manager.get(path);
  if (status !== 200) throw new Error(`${path} answered ${String(status)}`);
}

/** p99 since the last reading, ms. */
async function lagOf(url: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const lag = /event_loop_lag_seconds\{quantile="0.99"\} (\S+)/.exec(text)?.[1];
  if (lag === undefined) throw new Error('no loop lag in the metrics');
  return Number(lag) * 1_000;
}
