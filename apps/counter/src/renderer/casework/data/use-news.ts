/** How often something happened that this page shows (动静). */
import type { HallClient } from '@yichuang/client/hall-client';
import { newsOf } from '@yichuang/client/news';
import type { Kind } from '@yichuang/domain/kind';
import { useHall } from '@yichuang/ui/use-hall';
import { useMemo } from 'react';

/** Cases, lists, deliveries. */
export const ofCases = (kind: Kind): boolean => kind === 'case' || kind === 'handover' || kind === 'delivery';

export const ofDesk = (kind: Kind): boolean => kind === 'difficulty';

/** `concerns`: one and the same from drawing to drawing. */
export function useNews(client: HallClient, concerns: (kind: Kind) => boolean): number {
  return useHall(useMemo(() => newsOf(client, concerns), [client, concerns]));
}
