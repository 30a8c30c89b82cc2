/** The intake's keys (受理快捷键): none of them is a letter alone, because this page is written into all the time. */
import { useEffect, useRef } from 'react';
import type { OutcomeKey } from './obstacles.ts';

export interface IntakeKeys {
  readonly main: () => void;
  readonly press: (key: OutcomeKey) => unknown;
  readonly allPapers: () => unknown;
  readonly agent: () => unknown;
}

/** By place on the keyboard, whatever the input method makes of it. */
const ALT: Readonly<Record<string, OutcomeKey>> = {
  Digit2: 'keep',
  Digit3: 'correct',
  Digit4: 'refuse',
  Digit5: 'atOnce',
};

export function useIntakeKeys(listening: boolean, keys: IntakeKeys): void {
  const act = useRef({ listening, keys });
  useEffect(() => {
    act.current = { listening, keys };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { code, repeat, isComposing, ctrlKey, altKey, metaKey } = event;
      if (!act.current.listening || repeat || isComposing || metaKey) return;
      if (ctrlKey && !altKey && (code === 'Enter' || code === 'NumpadEnter')) act.current.keys.main();
      else if (altKey && !ctrlKey && code === 'KeyA') act.current.keys.allPapers();
      else if (altKey && !ctrlKey && code === 'KeyB') act.current.keys.agent();
      else if (altKey && !ctrlKey && ALT[code]) act.current.keys.press(ALT[code]);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
