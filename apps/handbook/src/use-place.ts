/** Where the visitor is, kept in the address so that going back and sharing work as in any page. */
import { useCallback, useEffect, useState } from 'react';
import { addressOf, placeAt, type Place } from './address.ts';

export interface Way {
  readonly place: Place;
  /** A new page; the browser's way back leads here again. */
  readonly go: (place: Place) => void;
  /** The same page with other answers. */
  readonly change: (place: Place) => void;
}

export function usePlace(): Way {
  const [place, setPlace] = useState(() => placeAt(window.location));
  useEffect(() => {
    const read = (): void => setPlace(placeAt(window.location));
    window.addEventListener('popstate', read);
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('popstate', read);
      window.removeEventListener('hashchange', read);
    };
  }, []);
  const go = useCallback((next: Place) => {
    window.history.pushState(null, '', addressOf(next));
    window.scrollTo(0, 0);
    setPlace(next);
  }, []);
  const change = useCallback((next: Place) => {
    window.history.replaceState(null, '', addressOf(next));
    window.scrollTo(0, 0);
    setPlace(next);
  }, []);
  return { place, go, change };
}
