/** Near which windows somebody should wait: those on duty, else those that have the zone as their own, else those that stand in. */
import { isOnDuty, type Hall } from '@yichuang/domain/hall/hall';
import type { CounterId, ZoneId } from '@yichuang/domain/ids';

export interface CounterNear {
  readonly counterId: CounterId;
  readonly number: number;
}

export function countersNear(hall: Hall, zoneId: ZoneId): readonly CounterNear[] {
  if (hall.duty !== null) {
    const onDuty = hall.rules.counters.filter(({ counterId }) => isOnDuty(hall, counterId));
    return onDuty.map(({ counterId, number }) => ({ counterId, number }));
  }
  const own = hall.rules.counters.filter((counter) => counter.zoneIds.includes(zoneId));
  const serving =
    own.length > 0 ? own : hall.rules.counters.filter((counter) => counter.fallbackZoneIds.includes(zoneId));
  return serving.map(({ counterId, number }) => ({ counterId, number }));
}

/** 5, 6, 7, 8, 11 → `5–8、11`. */
export function inRanges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const ranges: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const open = ranges.at(-1);
    if (open && open.last === number - 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges
    .map(({ first, last }) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? '、' : '–'}${last}`,
    )
    .join('、');
}
