/** 领证问询: whether a result is there, asked of the hub for each short code that was typed; an old answer is never shown. */
import type { CollectAnswer } from '@yichuang/protocol/cases';
import { useCallback, useEffect, useState } from 'react';
import type { Hub } from '../hub.ts';

export type Collected =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly answer: CollectAnswer }
  | { readonly state: 'offline' | 'tooMany' | 'refused' };

const ASKING: Collected = { state: 'asking' };

export function useCollect(hub: Hub, code: string): readonly [Collected, again: () => void] {
  const [known, setKnown] = useState<{ readonly question: object; readonly collected: Collected } | null>(
    null,
  );
  // Each time it is asked is a question of its own.
  const [question, setQuestion] = useState(() => ({ code }));
  if (question.code !== code) setQuestion({ code });
  useEffect(() => {
    let stopped = false;
    const ask = async (): Promise<void> => {
      const collected = await collectedOf(hub, question.code);
      if (!stopped) setKnown({ question, collected });
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [hub, question]);
  const again = useCallback(() => setQuestion(({ code: same }) => ({ code: same })), []);
  return [known?.question === question ? known.collected : ASKING, again];
}

async function collectedOf(hub: Hub, code: string): Promise<Collected> {
  const asked = await hub.collect(code);
  switch (asked.outcome) {
    case 'ok':
      return { state: 'known', answer: asked.value };
    case 'offline':
      return { state: 'offline' };
    case 'failed':
      return { state: asked.problem.code === 'TooMany' ? 'tooMany' : 'refused' };
  }
}
