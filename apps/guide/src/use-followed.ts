/** Something of the hub that is fresh by the line, and asked for again while it is silent. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { HttpAnswer } from '@yichuang/client/http';
import { kindOf, type Kind } from '@yichuang/domain/kind';
import { useEffect, useState } from 'react';

const AGAIN_MS = 30_000;

export interface Followed<Value> {
  /** Null until the first answer. */
  readonly value: Value | null;
  /** The latest question was not answered. */
  readonly failed: boolean;
}

/** `ask` must stay the same function. */
export function useFollowed<Value>(
  client: HallClient,
  kind: Kind,
  ask: () => Promise<HttpAnswer<Value>>,
): Followed<Value> {
  const [known, setKnown] = useState<Followed<Value>>({ value: null, failed: false });
  useEffect(() => {
    let stopped = false;
    let asked = 0;
    let answered = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const turn = asked;
      const answer = await ask();
      // Two questions at once: the earlier one's answer is not put over the later one's.
      if (stopped || turn < answered) return;
      answered = turn;
      setKnown((before) =>
        answer.outcome === 'ok' ? { value: answer.value, failed: false } : { ...before, failed: true },
      );
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    const stop = client.onEvents(({ events }) => {
      if (events.some(({ stream }) => kindOf(stream) === kind)) void look();
    });
    return () => {
      stopped = true;
      clearInterval(timer);
      stop();
    };
  }, [client, kind, ask]);
  return known;
}
