/** Digits in a question: each presses the key that bears it, unless somebody is writing. */
import { useEffect, type RefObject } from 'react';

export function useDigits(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const pressed = ({ key, repeat, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      if (!/^[1-9]$/.test(key) || repeat || isComposing || ctrlKey || altKey || metaKey) return;
      const { activeElement } = document;
      if (activeElement instanceof HTMLInputElement && activeElement.type === 'text') return;
      const bearer = form.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
      bearer?.focus();
      bearer?.click();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [form]);
}
