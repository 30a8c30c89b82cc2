/** Counts what happened to cases, lists, ratings and the calendar (办件动静), so that whoever shows them asks again. */
import type { HallClient } from '@yichuang/client/hall-client';
import { kindOf } from '@yichuang/domain/kind';
import { useEffect, useState } from 'react';

/** A run or a changed calendar moves many at once: one question answers them all. */
const TOGETHER_MS = 150;

export function useCaseNews(client: HallClient): number {
  const [news, setNews] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.onEvents(({ kind, events }) => {
      const concerns = kind === 'snapshot' || events.some(({ stream }) => kindOf(stream) !== 'hall');
      if (!concerns || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        setNews((before) => before + 1);
      }, TOGETHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
  return news;
}
