/** Something asked for once, and again when its question or the news changed (查询): an older answer stays while a newer is asked. */
import type { HttpAnswer } from '@yichuang/client/http';
import type { ProblemName } from '@yichuang/ui/problem-note.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Asked<Value> {
  /** Null until the first answer to this question. */
  readonly value: Value | null;
  /** Why the latest try was not answered; the value may be old. */
  readonly problem: ProblemName | null;
  readonly again: () => void;
}

const AGAIN_MS = 3_000;
/** Light and days left turn with the clock, without any news. */
const EVERY_MS = 60_000;

/** `question` names what is asked, null asks nothing; `news` counts reasons to ask again. */
export function useAsked<Value>(
  ask: () => Promise<HttpAnswer<Value>>,
  question: string | null,
  news = 0,
): Asked<Value> {
  const [known, setKnown] = useState<{
    question: string | null;
    value: Value | null;
    problem: ProblemName | null;
  }>({
    question: null,
    value: null,
    problem: null,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });

  /** Another turn asks again. */
  const turn = question === null ? null : `${news} ${round} ${question}`;
  useEffect(() => {
    if (turn === null) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const now = async (): Promise<void> => {
      const answer = await latest.current();
      if (stopped) return;
      if (answer.outcome === 'ok') {
        setKnown({ question, value: answer.value, problem: null });
      } else {
        const problem = answer.outcome === 'offline' ? ('Offline' as const) : answer.problem.code;
        setKnown((before) => ({
          question,
          value: before.question === question ? before.value : null,
          problem,
        }));
      }
      timer = setTimeout(() => void now(), answer.outcome === 'ok' ? EVERY_MS : AGAIN_MS);
    };
    void now();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [turn, question]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  const mine = known.question === question;
  return { value: mine ? known.value : null, problem: mine ? known.problem : null, again };
}
