/** 巡查: today's rounds and what is not closed. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { RoundsAnswer } from '@yichuang/protocol/rounds';
import type { Hub } from '../hub.ts';
import { useFollowed, type Followed } from '../use-followed.ts';

export type RoundsKnown = Followed<RoundsAnswer>;

export function useRounds(hub: Hub, client: HallClient): RoundsKnown {
  return useFollowed(client, 'round', hub.rounds);
}
