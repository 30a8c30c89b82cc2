/** Something asked for again and again (定时查询): what was last heard stays shown while the hub is away. */
import type { HttpAnswer } from '@yichuang/client/http';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Regular<Value> {
  /** Null until the first answer. */
  readonly value: Value | null;
  /** Whether the last try went wrong, so that the value may be old. */
  readonly failed: boolean;
  /** Asks now, after something was changed. */
  readonly again: () => Promise<void>;
}

/** `ask` must be the same function from draw to draw; null asks nothing. */
export function useRegular<Value>(
  ask: (() => Promise<HttpAnswer<Value>>) | null,
  everyMs: number,
): Regular<Value> {
  const [state, setState] = useState<Omit<Regular<Value>, 'again'>>({ value: null, failed: false });
  /** An answer that was overtaken by a later question is not shown. */
  const asking = useRef(0);

  const again = useCallback(async () => {
    asking.current += 1;
    const mine = asking.current;
    if (ask === null) return;
    const answer = await ask();
    if (mine !== asking.current) return;
    setState((last) =>
      answer.outcome === 'ok' ? { value: answer.value, failed: false } : { ...last, failed: true },
    );
  }, [ask]);

  useEffect(() => {
    void again();
    const timer = setInterval(() => void again(), everyMs);
    return () => {
      clearInterval(timer);
      asking.current += 1;
    };
  }, [again, everyMs]);

  return { ...state, again };
}
