/** Logs of a size: days of so many events each, one after the other, every command through the hub's own write path. */
import type { LocalDate } from '@yichuang/domain/ids';
import { dateAt, instantOf } from '@yichuang/domain/time';
import { openWorkingHall } from './working-hall.ts';

const OFFSET_MINUTES = 480;
const DAY_MS = 24 * 3_600_000;

/** Whole days, the last of them the day before the one in which `endMs` lies. */
export async function buildPastDays(
  data: string,
  endMs: number,
  days: number,
  eventsEach: number,
): Promise<void> {
  const first = midnightBefore(endMs) - days * DAY_MS;
  const hall = await openWorkingHall({ data, nowMs: first, careless: true });
  for (let day = 0; day < days; day += 1) {
    const opens = first + day * DAY_MS;
    await work(hall, opens, opens + DAY_MS - 60_000, eventsEach);
    await hall.closeDay();
  }
  await hall.stop();
}

/** The day in which `nowMs` lies, at work until now. */
export async function buildDay(data: string, nowMs: number, events: number): Promise<void> {
  const opens = midnightBefore(nowMs);
  const hall = await openWorkingHall({ data, nowMs: opens, careless: true });
  await work(hall, opens, nowMs, events);
  await hall.stop();
}

async function work(
  hall: Awaited<ReturnType<typeof openWorkingHall>>,
  fromMs: number,
  untilMs: number,
  events: number,
): Promise<void> {
  hall.setClock(fromMs);
  await hall.openDay(dateOf(fromMs));
  for (let stored = 0; stored < events;) {
    hall.setClock(Math.floor(fromMs + ((untilMs - fromMs) * stored) / events));
    stored += await hall.round();
  }
}

export function dateOf(ms: number): LocalDate {
  return dateAt(instantOf(ms), OFFSET_MINUTES);
}

/** In the hall's zone. */
export function midnightBefore(ms: number): number {
  return Date.parse(`${dateOf(ms)}T00:00:00.000Z`) - OFFSET_MINUTES * 60_000;
}
