/** What a group commit costs in a new hall, and in one that has half a million events behind it. */
import { interleaved, ratios } from './blocks.ts';
import { buildPastDays, dateOf, midnightBefore } from './days/build-days.ts';
import { openWorkingHall, type WorkingHall } from './days/working-hall.ts';
import { median, quantile } from './figures.ts';
import type { Measurement } from './measurement.ts';

const HISTORY = 500_000;
const DAYS = 5;
const GROUPS = 300;
const WAITING = 500;

export const commitCost: Measurement = {
  name: 'commit-cost',
  about:
    'one group of 20 commands (10 takeTicket, 10 callNext {finish}) from the first to the last answer, write path and FULL commit, 500 waiting; after 500,000 events of five earlier days, against an empty log',
  async run({ blocks, share, folder, say }) {
    const now = Date.now();
    const began = performance.now();
    const [fresh, old] = [folder('no-history'), folder('history')];
    await buildPastDays(old, now, DAYS, (HISTORY * share) / DAYS);
    say(
      `${String(HISTORY * share)} events of history in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
    );
    const halls = { fresh: await openToday(fresh, now), old: await openToday(old, now) };
    const groups = Math.ceil(GROUPS * share);
    const side = (hall: WorkingHall) => () => commitMany(hall, groups);
    const sides = { fresh: side(halls.fresh), old: side(halls.old) };
    for (const warmUp of Object.values(sides)) await warmUp();
    const samples = await interleaved(blocks, sides);
    for (const hall of Object.values(halls)) await hall.stop();
    const [floor, own] = [samples.fresh.map(median), samples.old.map(median)];
    return [
      {
        name: 'commit of 20 commands, 500,000 events of history',
        unit: 'ms',
        median: median(own),
        p99: { value: quantile(samples.old.flat(), 0.99), unit: 'ms' },
        floor: median(floor),
        ratio: median(ratios(own, floor)),
        gate: { atMost: 1.2 },
        note: `p99 without history ${quantile(samples.fresh.flat(), 0.99).toFixed(2)} ms`,
      },
    ];
  },
};

/** The same morning in both: only what is behind it differs. */
async function openToday(data: string, now: number): Promise<WorkingHall> {
  const hall = await openWorkingHall({ data, nowMs: midnightBefore(now) });
  await hall.openDay(dateOf(now));
  await hall.fillQueues(WAITING);
  return hall;
}

async function commitMany(hall: WorkingHall, groups: number): Promise<readonly number[]> {
  const milliseconds: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const began = performance.now();
    await hall.group();
    milliseconds.push(performance.now() - began);
  }
  return milliseconds;
}
