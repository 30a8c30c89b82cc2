/** Lists of papers on their way (查移交清单), and hand-outs, folded from their streams. */
import { evolveDelivery, type Delivery, type DeliveryEvent } from '@yichuang/domain/casework/delivery';
import {
  evolveHandover,
  uncollectedFrom,
  type Handover,
  type HandoverEvent,
} from '@yichuang/domain/casework/handover';
import type { DeliveryId, HandoverId } from '@yichuang/domain/casework/ids';
import type { Envelope } from '@yichuang/domain/event';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { streamName } from '@yichuang/domain/kind';
import type { Database } from 'better-sqlite3';
import type { EventReader } from '../store/event-log.ts';

export interface HandoverReader {
  read(handoverId: HandoverId): Handover | null;
  /** Not signed for yet, and today's, unless nothing went; of one department or of all. */
  current(departmentId: string | null, today: LocalDate): readonly Handover[];
}

export interface DeliveryReader {
  read(deliveryId: DeliveryId): Delivery | null;
}

const MOST = 100;

export function openHandoverReader(database: Database, events: EventReader): HandoverReader {
  const current = database
    .prepare<[{ department: string | null; today: LocalDate }], HandoverId>(
      `SELECT handoverId FROM handover
       WHERE (status <> 'signedFor' OR date = @today) AND (@department IS NULL OR departmentId = @department)
       ORDER BY madeAt DESC LIMIT ${MOST}`,
    )
    .pluck();
  const read = (handoverId: HandoverId): Handover | null => {
    let state: Handover | null = null;
    for (const envelope of events.ofStream(streamName('handover', handoverId)))
      state = evolveHandover(state, envelope as Envelope<HandoverEvent>);
    return state;
  };
  return {
    read,
    current: (department, today) =>
      current
        .all({ department, today })
        .flatMap((handoverId) => read(handoverId) ?? [])
        .filter(({ cases }) => cases.length > 0),
  };
}

export function openDeliveryReader(events: EventReader): DeliveryReader {
  return {
    read: (deliveryId) => {
      let state: Delivery | null = null;
      for (const envelope of events.ofStream(streamName('delivery', deliveryId)))
        state = evolveDelivery(state, envelope as Envelope<DeliveryEvent>);
      return state;
    },
  };
}

export function isLate(handover: Handover, hours: number, now: Instant): boolean {
  const from = uncollectedFrom(handover, hours);
  return from !== null && now > from;
}
