/** The answers that a page may read (知识库): asked when the page opens, and again until it was answered. */
import type { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import { useEffect, useState } from 'react';

export interface HeldKnowledge {
  /** null until it is known */
  readonly book: KnowledgeBook | null;
  /** The last try was not answered. */
  readonly offline: boolean;
}

const AGAIN_MS = 5_000;

/** `ask` must stay the same function; null = not answered. */
export function useKnowledge(ask: () => Promise<KnowledgeBook | null>): HeldKnowledge {
  const [held, setHeld] = useState<HeldKnowledge>({ book: null, offline: false });
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const book = await ask();
      if (stopped) return;
      setHeld((before) => ({ book: book ?? before.book, offline: book === null }));
      if (book === null) timer = setTimeout(() => void look(), AGAIN_MS);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [ask]);
  return held;
}
