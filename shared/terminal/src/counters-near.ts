/**
 * Near which windows somebody should wait: those on duty, else those that have the zone as their own, else
 * those that stand in; of windows that are shut while others call the zone, those others.
 */
import { isOnDuty, openCountersFor, type Hall } from '@yichuang/domain/hall/hall';
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
  const standIns = hall.rules.counters.filter((counter) => counter.fallbackZoneIds.includes(zoneId));
  const open = openCountersFor(hall, zoneId).map(({ counterId }) => counterId);
  const isOpen = ({ counterId }: CounterNear): boolean => open.includes(counterId);
  // Before the windows open, nobody knows yet who will come.
  const ownCall = own.some(isOpen) || open.length === 0;
  const near = own.length > 0 && ownCall ? own : open.length > 0 ? standIns.filter(isOpen) : standIns;
  return near.map(({ counterId, number }) => ({ counterId, number }));
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
