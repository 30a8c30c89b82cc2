/** Whether a call is news (新叫号): only then may it pulse. What a gap or a reload brings back stands still. */
import type { Instant } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';
import { useState } from 'react';

const NEWS_SECONDS = 8;

export function isNews(calledAt: Instant, now: Instant): boolean {
  return secondsBetween(calledAt, now) < NEWS_SECONDS;
}

/** Decided once, when the line appears: give the element the call's seq as its key. */
export function useNews(calledAt: Instant, now: Instant): boolean {
  const [news] = useState(() => isNews(calledAt, now));
  return news;
}
