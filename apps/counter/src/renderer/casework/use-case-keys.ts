/** Keys that hold on every page of casework (办件快捷键): back to the desk, the pages, the search, the next call. */
import { useEffect, useRef } from 'react';

export type CaseworkKey = 'back' | 'find' | 'main' | 'more' | 'intake' | 'cases' | 'issue' | 'handover';

const FUNCTION_KEYS: Readonly<Record<string, CaseworkKey>> = { F1: 'find', F2: 'main' };
const ALT: Readonly<Record<string, CaseworkKey>> = {
  KeyN: 'more',
  KeyQ: 'intake',
  KeyW: 'cases',
  KeyE: 'issue',
  KeyR: 'handover',
};
export const PAGE_CAPS = { intake: 'Alt+Q', cases: 'Alt+W', issue: 'Alt+E', handover: 'Alt+R' } as const;

export function useCaseKeys(listening: boolean, onKey: (key: CaseworkKey) => void): void {
  const act = useRef({ listening, onKey });
  useEffect(() => {
    act.current = { listening, onKey };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!act.current.listening || event.isComposing) return;
      const key = keyOf(event);
      if (key === null || asks()) return;
      event.preventDefault();
      if (!event.repeat) act.current.onKey(key);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

export function keyOf({
  code,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>): CaseworkKey | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) return ALT[code] ?? null;
  return code === 'Escape' ? 'back' : (FUNCTION_KEYS[code] ?? null);
}

/** A question in front of the page has its own Escape. */
function asks(): boolean {
  return document.querySelector('[role=dialog]:not([aria-modal=false])') !== null;
}
