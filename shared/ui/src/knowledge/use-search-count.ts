/**
 * Counts searches of the knowledge base (检索): once each, when it ends — an answer was opened, or what was typed was left.
 * Where one field finds other things too, a search that was about them is none of the knowledge base's: it counts only when
 * an answer was opened or nothing at all was found.
 */
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import { useCallback, useEffect, useRef } from 'react';

export interface Search {
  readonly typed: string;
  /** how many things of any kind were found */
  readonly found: number;
  /** a field for answers alone */
  readonly answersOnly: boolean;
}

/** The function that is called when an answer is opened. */
export function useSearchCount(search: Search, count: (use: KnowledgeUse) => void): () => void {
  const latest = useRef({ search, count });
  const counted = useRef(false);
  const send = useCallback((ended: Search, opened: boolean): void => {
    const words = ended.typed.trim();
    if (counted.current || [...words].length < 2) return;
    if (!opened && ended.found > 0 && !ended.answersOnly) return;
    counted.current = true;
    latest.current.count({ kind: 'search', words: words.slice(0, 120), found: ended.found });
  }, []);
  useEffect(() => {
    const before = latest.current.search;
    latest.current = { search, count };
    if (search.typed.trim() !== '') return;
    if (before.typed.trim() !== '') send(before, false);
    counted.current = false;
  });
  useEffect(() => () => send(latest.current.search, false), [send]);
  return useCallback(() => send(latest.current.search, true), [send]);
}
