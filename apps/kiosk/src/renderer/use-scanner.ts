/** The kiosk's scanner (扫码): it types a code faster than any hand and ends with Enter; the page has no other keyboard. */
import { useEffect } from 'react';
import type { Act } from './use-kiosk.ts';

/** Longer than this between two signs: a new code. */
const PAUSE_MS = 300;
const SHORTEST = 9;
const LONGEST = 200;

export function useScanner(act: Act): void {
  useEffect(() => {
    let text = '';
    let last = 0;
    const onKey = (event: KeyboardEvent): void => {
      const { key, timeStamp } = event;
      if (timeStamp - last > PAUSE_MS) text = '';
      last = timeStamp;
      if (key.length === 1) {
        text = (text + key).slice(0, LONGEST);
        return;
      }
      if (key !== 'Enter' || text.length < SHORTEST) return;
      // Or the key that was touched last would be pressed once more.
      event.preventDefault();
      act({ type: 'scanned', text });
      text = '';
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [act]);
}
