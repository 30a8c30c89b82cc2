/** The living hall (当前大厅): the end of the log and the day that it leads to. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import type { HallId, LocalDate } from '@yichuang/domain/ids';
import type { EventReader, Tip } from './store/event-log.ts';

export interface Living {
  readonly tip: Tip;
  readonly hall: Hall;
}

/** Folds the latest day; a hub without any day has an unopened one of `today`. */
export function replay(reader: EventReader, tip: Tip, hallId: HallId, today: LocalDate): Living {
  const stream = reader.latestDay();
  if (stream === null) return { tip, hall: newHall(hallId, today) };
  let hall = newHall(hallId, dateOfStream(stream));
  for (const envelope of reader.ofStream(stream)) hall = evolve(hall, envelope as Envelope<HallEvent>);
  return { tip, hall };
}

export function streamOf(hall: Hall): string {
  return `hall/${hall.date}`;
}

export function dateOfStream(stream: string): LocalDate {
  return stream.slice('hall/'.length) as LocalDate;
}
