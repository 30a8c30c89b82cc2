/** Where a ticket can be sent (转窗): the hall's zones with what waits there, and the open counters that serve each. */
import { openCountersFor, waitingIn, type Hall } from '@yichuang/domain/hall/hall';
import type { CounterId, ZoneId } from '@yichuang/domain/ids';

export interface TransferOption {
  readonly zoneId: ZoneId;
  readonly waiting: number;
  /** Open and not paused; this counter itself is left out. */
  readonly counterIds: readonly CounterId[];
}

/** The ticket's own zone comes last: it is chosen for another counter, or to queue again. */
export function transferOptions(hall: Hall, from: CounterId, own: ZoneId): readonly TransferOption[] {
  const options = hall.rules.zones.map(({ zoneId }) => ({
    zoneId,
    waiting: waitingIn(hall, zoneId),
    counterIds: openCountersFor(hall, zoneId)
      .map(({ counterId }) => counterId)
      .filter((counterId) => counterId !== from),
  }));
  return [
    ...options.filter(({ zoneId }) => zoneId !== own),
    ...options.filter(({ zoneId }) => zoneId === own),
  ];
}
