/** The hall's public figures of 好差评: asked seldom, for they change once a day; without an answer the board says nothing. */
import type { HttpAnswer } from '@yichuang/client/http';
import type { PublicFigures } from '@yichuang/protocol/evaluation';
import { useEffect, useState } from 'react';

export type AskFigures = () => Promise<HttpAnswer<PublicFigures>>;

const EVERY_MS = 10 * 60_000;
const AGAIN_MS = 30_000;

export function usePublicFigures(ask: AskFigures): PublicFigures | null {
  const [figures, setFigures] = useState<PublicFigures | null>(null);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const now = async (): Promise<void> => {
      const answer = await ask();
      if (stopped) return;
      if (answer.outcome === 'ok') setFigures(answer.value);
      timer = setTimeout(() => void now(), answer.outcome === 'ok' ? EVERY_MS : AGAIN_MS);
    };
    void now();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [ask]);
  return figures;
}
