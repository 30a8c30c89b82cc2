/** What the hub answered last, and whether that is still the truth (已知与时效): a list never vanishes because a line is cut. */
import type { HttpAnswer } from '@yichuang/client/http';
import type { Instant } from '@yichuang/domain/ids';
import { instantOf } from '@yichuang/domain/time';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Answer<T> {
  /** The last good answer to this question; null before the first. */
  readonly value: T | null;
  /** When it came. */
  readonly asOf: Instant | null;
  readonly asking: boolean;
  /** Why the latest question was not answered; `value` is then older than now. */
  readonly problem: ProblemName | null;
  readonly again: () => void;
}

interface Known<T> {
  readonly key: string | null;
  readonly value: T | null;
  readonly asOf: Instant | null;
  readonly asking: boolean;
  readonly problem: ProblemName | null;
}

const AGAIN_MS = 3_000;
/** The hub answered, and could not: it is not pressed. */
const LATER_MS = 30_000;

/**
 * `key` names the question, null asks nothing; another `version` asks the same anew. What was known of another key is
 * never shown under this one.
 */
export function useAnswer<T>(
  ask: () => Promise<HttpAnswer<T>>,
  key: string | null,
  version: string | number,
): Answer<T> {
  const [known, setKnown] = useState<Known<T>>(nothing(key));
  const [round, setRound] = useState(0);
  const question = useRef(ask);
  useEffect(() => {
    question.current = ask;
  });

  /** Another turn asks again. */
  const turn = key === null ? null : `${version} ${round} ${key}`;
  useEffect(() => {
    if (turn === null) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const now = async (): Promise<void> => {
      setKnown((before) =>
        before.key === key ? { ...before, asking: true } : { ...nothing<T>(key), asking: true },
      );
      const answer = await question.current();
      if (stopped) return;
      if (answer.outcome === 'ok') {
        setKnown({ key, value: answer.value, asOf: instantOf(Date.now()), asking: false, problem: null });
        return;
      }
      const problem = answer.outcome === 'offline' ? ('Offline' as const) : answer.problem.code;
      setKnown((before) => ({ ...(before.key === key ? before : nothing<T>(key)), asking: false, problem }));
      timer = setTimeout(() => void now(), answer.outcome === 'offline' ? AGAIN_MS : LATER_MS);
    };
    void now();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [turn, key]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const { value, asOf, asking, problem } = known.key === key ? known : nothing<T>(key);
  return { value, asOf, asking, problem, again };
}

function nothing<T>(key: string | null): Known<T> {
  return { key, value: null, asOf: null, asking: key !== null, problem: null };
}
