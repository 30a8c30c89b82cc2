/** Something that the hub is asked for once while its page is open; tried again until it answers. */
import type { HttpAnswer } from '@yichuang/client/http';
import { useEffect, useRef, useState } from 'react';

const AGAIN_MS = 3_000;

/** Null: not answered yet. `question` names what is asked. */
export function useHubAnswer<Value>(
  question: string,
  ask: () => Promise<HttpAnswer<Value>>,
): Value | 'offline' | null {
  const [known, setKnown] = useState<{ readonly question: string; readonly value: Value | 'offline' } | null>(
    null,
  );
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const now = async (): Promise<void> => {
      const answer = await latest.current();
      if (stopped) return;
      setKnown({ question, value: answer.outcome === 'ok' ? answer.value : 'offline' });
      if (answer.outcome !== 'ok') timer = setTimeout(() => void now(), AGAIN_MS);
    };
    void now();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [question]);
  return known?.question === question ? known.value : null;
}
