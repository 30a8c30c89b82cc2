/** The sections of the console (栏目) and their addresses: `#day`. */
import { useEffect, useState } from 'react';

export const SECTIONS = ['now', 'day', 'counters', 'devices', 'accounts', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

export function sectionOf(hash: string): Section {
  const named = hash.replace(/^#/, '');
  return SECTIONS.find((section) => section === named) ?? 'now';
}

export function goTo(section: Section): void {
  window.location.hash = section;
}

/** The section of the page's address; follows links and the browser's own back and forward. */
export function useSection(): Section {
  const [section, setSection] = useState(() => sectionOf(window.location.hash));
  useEffect(() => {
    const follow = (): void => setSection(sectionOf(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return section;
}

/** Alt+1 … Alt+6 go to the sections in their order. */
export function useSectionKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const section = SECTIONS[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
      if (!section) return;
      event.preventDefault();
      goTo(section);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
