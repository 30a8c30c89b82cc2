/**
 * Hears a scanner that types, wherever the focus is: its keys reach no field and no shortcut, half a code beeps. Its first sign,
 * which cannot be told from a hand's, is taken out of the field again.
 */
import { useEffect } from 'react';
import { fieldBefore, type FieldBefore } from './field-before.ts';
import { IDLE_MS, scanBurst } from './scan-burst.ts';

/** What an input method is composing has this key code (UI Events). */
const COMPOSING = 229;
const BEEP_S = 0.15;

/** `onScan` is kept as long as it is the same function. `typing`: the field that had the focus; null: none. */
export function useScans(onScan: (text: string, typing: FieldBefore | null) => void): void {
  useEffect(() => {
    const burst = scanBurst();
    let before: FieldBefore | null = null;
    let idle: ReturnType<typeof setTimeout> | undefined;
    const told = (text: string): void => {
      before?.restore();
      onScan(text, before);
      before = null;
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key, repeat, isComposing, keyCode, timeStamp } = event;
      if (repeat || isComposing || keyCode === COMPOSING || event.ctrlKey || event.altKey || event.metaKey)
        return;
      const end = key === 'Enter' || key === 'Tab';
      if (!end && key.length !== 1) return;
      const { swallow, scan, rejected, begins } = burst.key({ sign: signOf(event), end, at: timeStamp });
      if (begins) before = fieldBefore();
      if (swallow) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (rejected) {
        before?.restore();
        beep();
      }
      if (scan !== null) told(scan);
      clearTimeout(idle);
      if (end) return;
      idle = setTimeout(() => {
        const code = burst.idle();
        if (code !== null) told(code);
      }, IDLE_MS);
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(idle);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [onScan]);
}

/** Digits by the place of their key: a scanner knows nothing of the layout that somebody chose here. */
function signOf({ key, code, shiftKey }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit !== undefined && !shiftKey ? digit : key;
}

function beep(): void {
  try {
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.frequency.value = 220;
    tone.connect(context.destination);
    tone.addEventListener('ended', () => void context.close());
    tone.start();
    tone.stop(context.currentTime + BEEP_S);
  } catch {
    // A page without sound: the code is scanned once more all the same.
  }
}
