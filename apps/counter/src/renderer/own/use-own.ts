/** The clerk's own figures of a day (我的数据), asked again when the day, or what was sent, changes. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { ObjectionId } from '@yichuang/domain/objection/objection';
import type { OwnFiguresAnswer } from '@yichuang/protocol/objections';
import { useCallback, useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

export interface Own {
  /** Of the day that is asked for; null: not there yet. */
  readonly answer: OwnFiguresAnswer | null;
  readonly offline: boolean;
  /** Answers that are read now for the first time. */
  readonly fresh: ReadonlySet<ObjectionId>;
  readonly again: () => void;
}

const AGAIN_MS = 3_000;

/** What it brings is read; `onRead` says so. */
export function useOwn(hub: Hub, date: LocalDate, onRead: () => void): Own {
  const [told, setTold] = useState<{ readonly date: LocalDate; readonly answer: OwnFiguresAnswer } | null>(
    null,
  );
  const [offline, setOffline] = useState(false);
  const [fresh, setFresh] = useState<ReadonlySet<ObjectionId>>(new Set());
  const look = useCallback(async (): Promise<boolean> => {
    const answer = await hub.ownFigures(date);
    setOffline(answer.outcome !== 'ok');
    if (answer.outcome !== 'ok') return false;
    setTold({ date, answer: answer.value });
    const unread = answer.value.objections.filter((one) => one.unread).map(({ objectionId }) => objectionId);
    if (unread.length > 0) {
      setFresh((before) => new Set([...before, ...unread]));
      void hub.readReplies(unread).then(onRead);
    }
    return true;
  }, [hub, date, onRead]);
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
  return { answer: told?.date === date ? told.answer : null, offline, fresh, again: () => void look() };
}
