/** The decisions made so far (闭厅的决定), kept while one looks at other sections. */
import { useMemo, useState } from 'react';
import type { Decision } from '@yichuang/domain/hall/commands/close-day';
import type { TicketId } from '@yichuang/domain/ids';
import { decideRest, type Decisions, type StillHere } from './closing.ts';

export interface Closing {
  readonly decisions: Decisions;
  readonly decide: (ticketId: TicketId, decision: Decision) => void;
  readonly decideRest: (rows: readonly StillHere[], decision: Decision) => void;
  readonly clear: () => void;
}

const NONE: Decisions = new Map();

export function useClosing(): Closing {
  const [decisions, setDecisions] = useState(NONE);
  return useMemo(
    () => ({
      decisions,
      decide: (ticketId, decision) => setDecisions((last) => new Map(last).set(ticketId, decision)),
      decideRest: (rows, decision) => setDecisions((last) => decideRest(rows, last, decision)),
      clear: () => setDecisions(NONE),
    }),
    [decisions],
  );
}
