/** 办不成事: what is open. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { DeskAnswer } from '@yichuang/protocol/desk';
import type { Hub } from '../hub.ts';
import { useFollowed } from '../use-followed.ts';

export interface DeskKnown {
  /** Null until the first answer. */
  readonly desk: DeskAnswer | null;
  /** The latest question was not answered. */
  readonly failed: boolean;
}

export function useDesk(hub: Hub, client: HallClient): DeskKnown {
  const { value, failed } = useFollowed(client, 'difficulty', hub.desk);
  return { desk: value, failed };
}
