/** One act of one page or sheet (一步): under way or not, and why not, until the next try. */
import { useCallback, useRef, useState } from 'react';
import type { Sent, Trouble } from './sending.ts';

export interface Act {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** The answer, or null when another press was still under way. */
  readonly run: (send: () => Promise<Sent>) => Promise<Sent | null>;
  readonly forget: () => void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const underWay = useRef(false);
  const run = useCallback(async (send: () => Promise<Sent>): Promise<Sent | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setTrouble(null);
    const sent = await send();
    underWay.current = false;
    setBusy(false);
    if (!sent.done) setTrouble(sent.trouble);
    return sent;
  }, []);
  const forget = useCallback(() => setTrouble(null), []);
  return { busy, trouble, run, forget };
}
