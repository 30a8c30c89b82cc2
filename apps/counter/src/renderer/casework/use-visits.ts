/** The visits of this page (来访): each keeps what was typed while the desk goes on; only this page's closing forgets them. */
import type { HallClient } from '@yichuang/client/hall-client';
import type { CalledTicket, ServingTicket } from '@yichuang/domain/hall/ticket';
import type { ServiceId } from '@yichuang/domain/ids';
import { useCallback, useState } from 'react';
import { beginVisit, type Visit } from './intake/visit.ts';

export interface Visits {
  /** The one before the clerk; null before the first. */
  readonly current: Visit | null;
  /** The latest first. */
  readonly all: readonly Visit[];
  /** The visit of this ticket, begun when it is new; null: somebody without a number. */
  readonly open: (ticket: CalledTicket | ServingTicket | null, itemId: ServiceId | null) => void;
  readonly show: (visitKey: string) => void;
  readonly change: (visitKey: string, change: (visit: Visit) => Visit) => void;
  readonly drop: (visitKey: string) => void;
}

interface State {
  readonly visits: readonly Visit[];
  readonly currentKey: string | null;
}

export function useVisits(client: HallClient): Visits {
  const [{ visits, currentKey }, set] = useState<State>({ visits: [], currentKey: null });

  const open = useCallback<Visits['open']>(
    (ticket, itemId) => {
      const key = ticket?.ticketId ?? client.newCommandId();
      const { ticketId = null, number = null, services = [] } = ticket ?? {};
      const visit = beginVisit(key, { ticketId, number, services }, itemId);
      set(({ visits: before }) => ({
        visits: before.some(({ visitKey }) => visitKey === key) ? before : [visit, ...before],
        currentKey: key,
      }));
    },
    [client],
  );
  const show = useCallback<Visits['show']>(
    (visitKey) => set((before) => ({ ...before, currentKey: visitKey })),
    [],
  );
  const change = useCallback<Visits['change']>(
    (visitKey, update) =>
      set((before) => ({
        ...before,
        visits: before.visits.map((visit) => (visit.visitKey === visitKey ? update(visit) : visit)),
      })),
    [],
  );
  const drop = useCallback<Visits['drop']>(
    (visitKey) =>
      set((before) => ({
        visits: before.visits.filter((visit) => visit.visitKey !== visitKey),
        currentKey: before.currentKey === visitKey ? null : before.currentKey,
      })),
    [],
  );
  const current = visits.find(({ visitKey }) => visitKey === currentKey) ?? null;
  return { current, all: visits, open, show, change, drop };
}
