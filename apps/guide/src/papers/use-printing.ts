/** A list on paper somewhere else (告知单): asked for through the hub, then watched until it is out or is known not to be. */
import { carriedOut } from '@yichuang/client/orders';
import type { ChecklistRequest } from '@yichuang/protocol/guidance';
import type { OrderGiven } from '@yichuang/protocol/orders';
import { useCallback, useState } from 'react';
import type { Hub } from '../hub.ts';

export type PrintingState = 'idle' | 'printing' | 'printed' | 'failed';

type Wish = Omit<ChecklistRequest, 'chosen'> & { readonly chosen: readonly string[] };

export function usePrinting({ http }: Hub): {
  readonly state: PrintingState;
  readonly print: (wish: Wish) => Promise<void>;
} {
  const [state, setState] = useState<PrintingState>('idle');
  const print = useCallback(
    async (wish: Wish) => {
      setState('printing');
      const given = http.post<OrderGiven>('/api/guidance/prints', wish);
      const { outcome } = await carriedOut(http, given);
      setState(outcome === 'printed' ? 'printed' : 'failed');
    },
    [http],
  );
  return { state, print };
}
