/** Where the guide is on the page (走到哪): a trail of places, so that the phone's own 返回 goes one place back. */
import type { GroundId, ServiceId, TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import type { RoundId } from '@yichuang/domain/rounds/round';
import type { AnswerId } from '@yichuang/domain/knowledge/answer';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Place =
  | { readonly at: 'hall' }
  | { readonly at: 'find' }
  | { readonly at: 'zone'; readonly zoneId: ZoneId }
  | { readonly at: 'ticket'; readonly number: TicketNumber }
  | {
      readonly at: 'take';
      readonly serviceId: ServiceId;
      readonly groundId: GroundId | null;
      /** 领证: it was looked up just now. */
      readonly lookedUp?: boolean;
    }
  | { readonly at: 'given'; readonly ticketId: TicketId; readonly number: TicketNumber }
  | { readonly at: 'papers'; readonly itemId: ServiceId }
  | { readonly at: 'bundle'; readonly bundleId: string }
  | { readonly at: 'answer'; readonly answerId: AnswerId }
  | { readonly at: 'why'; readonly number: TicketNumber }
  | { readonly at: 'checkIn' }
  | { readonly at: 'burst' }
  | { readonly at: 'desk' }
  | { readonly at: 'rounds' }
  | { readonly at: 'round'; readonly roundId: RoundId }
  | { readonly at: 'leftovers' };

export interface Trail {
  readonly place: Place;
  readonly go: (next: Place) => void;
  /** Takes the place of the present one: what was done is not come back to. */
  readonly swap: (next: Place) => void;
  readonly back: () => void;
  readonly home: () => void;
}

const HALL: Place = { at: 'hall' };

export function useTrail(history: Pick<History, 'pushState' | 'go'> = window.history): Trail {
  const [places, setPlaces] = useState<readonly Place[]>([HALL]);
  const depth = useRef(0);
  useEffect(() => {
    depth.current = places.length - 1;
  });

  useEffect(() => {
    // The browser's state holds how deep it is, nothing about anybody.
    const onBack = ({ state }: PopStateEvent): void => {
      const to = typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : 0;
      setPlaces((now) => now.slice(0, to + 1));
    };
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);

  const go = useCallback(
    (next: Place) => {
      history.pushState({ depth: depth.current + 1 }, '');
      setPlaces((now) => [...now, next]);
      window.scrollTo(0, 0);
    },
    [history],
  );
  const swap = useCallback((next: Place) => {
    setPlaces((now) => [...now.slice(0, -1), next]);
    window.scrollTo(0, 0);
  }, []);
  const back = useCallback(() => {
    if (depth.current > 0) history.go(-1);
  }, [history]);
  const home = useCallback(() => {
    if (depth.current > 0) history.go(-depth.current);
  }, [history]);

  return { place: places.at(-1) ?? HALL, go, swap, back, home };
}
