/** The phone buzzes (震动): once for each new matter, not for those that were there when the page opened. */
import { useEffect, useRef } from 'react';

/** `keys` name what there is now; `pattern`: milliseconds on, off, on … */
export function useBuzz(keys: readonly string[], pattern: number[]): void {
  const seen = useRef<ReadonlySet<string> | null>(null);
  const how = useRef(pattern);
  const now = keys.join('|');
  useEffect(() => {
    const before = seen.current;
    const present = new Set(now === '' ? [] : now.split('|'));
    seen.current = present;
    if (before === null || [...present].every((key) => before.has(key))) return;
    // Not on every phone; without a touch on the page the browser may refuse.
    const { vibrate } = navigator as { readonly vibrate?: Navigator['vibrate'] };
    vibrate?.call(navigator, how.current);
  }, [now]);
}
