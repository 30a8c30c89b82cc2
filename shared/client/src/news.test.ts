import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HallClient } from './hall-client.ts';
import { newsOf } from './news.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('many facts of one moment are one piece of news; other kinds are none; who leaves hears nothing more', () => {
  let tell: Parameters<HallClient['onEvents']>[0] = () => undefined;
  const stop = vi.fn<() => void>();
  const news = newsOf(
    {
      onEvents: (listener) => {
        tell = listener;
        return stop;
      },
    },
    (kind) => kind === 'difficulty',
  );
  const of = (stream: string) =>
    tell({ kind: 'events', events: [{ stream }] } as unknown as Parameters<typeof tell>[0]);
  const listener = vi.fn<() => void>();
  const leave = news.subscribe(listener);
  of('case/1');
  vi.advanceTimersByTime(1_000);
  expect(news.getSnapshot()).toBe(0);
  of('difficulty/1');
  of('difficulty/2');
  vi.advanceTimersByTime(1_000);
  expect([news.getSnapshot(), listener.mock.calls.length]).toEqual([1, 1]);
  of('difficulty/3');
  leave();
  vi.advanceTimersByTime(1_000);
  expect(news.getSnapshot()).toBe(1);
  expect(stop).toHaveBeenCalled();
});
