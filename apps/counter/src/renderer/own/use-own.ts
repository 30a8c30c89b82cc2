/** The clerk's own figures of a day (我的数据), asked again when the day, or what was sent, changes. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { OwnFiguresAnswer } from '@yichuang/protocol/objections';
import { useCallback, useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

export interface Own {
  /** Of the day that is asked for; null: not there yet. */
  readonly answer: OwnFiguresAnswer | null;
  readonly offline: boolean;
  readonly again: () => void;
}

const AGAIN_MS = 3_000;

export function useOwn(hub: Hub, date: LocalDate): Own {
  const [told, setTold] = useState<{ readonly date: LocalDate; readonly answer: OwnFiguresAnswer } | null>(
    null,
  );
  const [offline, setOffline] = useState(false);
  const look = useCallback(async (): Promise<boolean> => {
    const answer = await hub.ownFigures(date);
    setOffline(answer.outcome !== 'ok');
    if (answer.outcome === 'ok') setTold({ date, answer: answer.value });
    return answer.outcome === 'ok';
  }, [hub, date]);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      if (!(await look()) && !stopped) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [look]);
  return { answer: told?.date === date ? told.answer : null, offline, again: () => void look() };
}
