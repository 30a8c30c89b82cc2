/** The desk listens to the whole page's keyboard; what a key means is shortcuts.ts. */
import { useEffect, useRef } from 'react';
import { deskKeyOf, type DeskKey, type Press } from './shortcuts.ts';

/** `listening` false while a question is in front of the desk: its own keys count then, the desk's F-keys rest. */
export function useKeyboard(listening: boolean, onKey: (key: DeskKey) => void): void {
  const act = useRef({ listening, onKey });
  useEffect(() => {
    act.current = { listening, onKey };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const key = deskKeyOf(pressOf(event));
      if (key === null) return;
      if (act.current.listening) {
        event.preventDefault();
        if (key !== 'hold') act.current.onKey(key);
      } else if (/^F\d/.test(event.code)) {
        // The browser's own F1, F3, F7 … would only disturb.
        event.preventDefault();
      }
    };
    // A button that was clicked keeps no focus, or the next Space would press it again instead of the main key.
    const clicked = (event: MouseEvent): void => {
      const { activeElement } = document;
      if (event.detail > 0 && activeElement instanceof HTMLButtonElement) activeElement.blur();
    };
    window.addEventListener('keydown', pressed);
    window.addEventListener('click', clicked);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('click', clicked);
    };
  }, []);
}

function pressOf({ code, repeat, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): Press {
  return { code, repeat, chord: ctrlKey || altKey || metaKey, composing: isComposing, focus: focusNow() };
}

function focusNow(): Press['focus'] {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return 'page';
  if (activeElement.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(activeElement.tagName))
    return 'field';
  return activeElement instanceof HTMLButtonElement || activeElement.getAttribute('role') === 'button'
    ? 'button'
    : 'page';
}
