/** The hall on this machine's disk (存下的大厅): as it was last heard of, for a start without the hub. */
import type { HallClient } from '@yichuang/client/hall-client';
import { decodeHall, encodeHall, type HallSnapshot } from '@yichuang/domain/hall/codec';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import type { AloneStore } from './alone-store.ts';

export interface KeptHall {
  /** Of an earlier run; null: nothing was kept, or its shape is another program's. */
  readonly last: { readonly hall: Hall | null; readonly asOf: Instant; readonly offsetMs: number } | null;
  keep(): void;
  /** As long as the hub is heard it is enough to write now and then. */
  keepNowAndThen(): void;
}

interface Kept {
  readonly asOf: Instant;
  /** Hub's clock minus this machine's, ms. */
  readonly offsetMs: number;
  readonly snapshot: HallSnapshot;
}

/** Between two writes. */
const EVERY_MS = 20_000;

export function keepHall(
  store: Pick<AloneStore, 'kept' | 'keep'>,
  client: Pick<HallClient, 'getSnapshot'>,
  monotonic: () => number,
): KeptHall {
  const kept = store.kept('hall') as Kept | null;
  let keptAt = Number.NEGATIVE_INFINITY;

  const keep = (): void => {
    const { hall, asOf, hubTimeOffsetMs } = client.getSnapshot();
    if (hall === null || asOf === null) return;
    keptAt = monotonic();
    store.keep('hall', { asOf, offsetMs: hubTimeOffsetMs, snapshot: encodeHall(hall) } satisfies Kept);
  };
  return {
    last: kept && { hall: hallIn(kept), asOf: kept.asOf, offsetMs: kept.offsetMs },
    keep,
    keepNowAndThen() {
      if (client.getSnapshot().live !== 'live' || monotonic() - keptAt >= EVERY_MS) keep();
    },
  };
}

function hallIn({ snapshot }: Kept): Hall | null {
  try {
    return decodeHall(snapshot);
  } catch {
    return null;
  }
}
