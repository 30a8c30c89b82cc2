/** 办不成事: what is open, fresh by the line, and asked for again while it is silent. */
import type { HallClient } from '@yichuang/client/hall-client';
import { kindOf } from '@yichuang/domain/kind';
import type { DeskAnswer } from '@yichuang/protocol/desk';
import { useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

const AGAIN_MS = 30_000;

export interface DeskKnown {
  /** Null until the first answer. */
  readonly desk: DeskAnswer | null;
  /** The latest question was not answered. */
  readonly failed: boolean;
}

export function useDesk(hub: Hub, client: HallClient): DeskKnown {
  const [known, setKnown] = useState<DeskKnown>({ desk: null, failed: false });
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const answer = await hub.desk();
      if (stopped) return;
      setKnown((before) =>
        answer.outcome === 'ok' ? { desk: answer.value, failed: false } : { ...before, failed: true },
      );
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    const stop = client.onEvents(({ events }) => {
      if (events.some(({ stream }) => kindOf(stream) === 'difficulty')) void look();
    });
    return () => {
      stopped = true;
      clearInterval(timer);
      stop();
    };
  }, [hub, client]);
  return known;
}
