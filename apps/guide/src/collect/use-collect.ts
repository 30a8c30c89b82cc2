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
  const [known, setKnown] = useState<{ readonly code: string; readonly collected: Collected } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let stopped = false;
    const ask = async (): Promise<void> => {
      const collected = await collectedOf(hub, code);
      if (!stopped) setKnown({ code, collected });
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [hub, code, tries]);
  const again = useCallback(() => {
    setKnown(null);
    setTries((before) => before + 1);
  }, []);
  return [known?.code === code ? known.collected : ASKING, again];
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
