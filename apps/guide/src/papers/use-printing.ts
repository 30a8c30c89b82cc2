/** A list on paper somewhere else (告知单): asked for through the hub, then watched until it is out or is known not to be. */
import type { ChecklistOutcome, ChecklistRequest } from '@yichuang/protocol/guidance';
import { useCallback, useState } from 'react';
import type { Hub } from '../hub.ts';

export type PrintingState = 'idle' | 'printing' | 'printed' | 'failed';

const LOOK_MS = 700;
const PATIENCE_MS = 45_000;

type Wish = Omit<ChecklistRequest, 'chosen'> & { readonly chosen: readonly string[] };

export function usePrinting({ http }: Hub): {
  readonly state: PrintingState;
  readonly print: (wish: Wish) => Promise<void>;
} {
  const [state, setState] = useState<PrintingState>('idle');
  const print = useCallback(
    async (wish: Wish) => {
      setState('printing');
      const ordered = await http.post<{ readonly printId: string }>('/api/guidance/prints', wish);
      if (ordered.outcome !== 'ok') {
        setState('failed');
        return;
      }
      const until = Date.now() + PATIENCE_MS;
      while (Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        const asked = await http.get<ChecklistOutcome>(`/api/guidance/prints/${ordered.value.printId}`);
        if (asked.outcome === 'failed') break;
        if (asked.outcome === 'ok' && asked.value.outcome === 'printed') {
          setState('printed');
          return;
        }
        const open = asked.outcome === 'offline' || ['waiting', 'printing'].includes(asked.value.outcome);
        if (!open) break;
      }
      setState('failed');
    },
    [http],
  );
  return { state, print };
}
