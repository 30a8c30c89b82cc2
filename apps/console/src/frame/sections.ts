/** The sections of the console (栏目), whose they are, and their addresses: `#day`, `#cases/<caseId>`. */
import type { Power, StaffRole } from '@yichuang/domain/actor';
import { useEffect, useState } from 'react';

/** What belongs together, in the order of a manager's day: the floor, its figures, cases, service, what the hall is set up with. */
export const GROUPS = {
  floor: ['now', 'wall', 'alerts', 'day', 'counters', 'numbers', 'appointments'],
  figures: ['today', 'indicators', 'reports', 'objections'],
  cases: ['cases', 'handovers', 'registers'],
  service: ['ratings', 'desk', 'rounds', 'guidance', 'knowledge'],
  setup: ['calendar', 'roster', 'devices', 'emergency', 'accounts', 'messages', 'office', 'settings'],
} as const;
export type Group = keyof typeof GROUPS;
export type Section = (typeof GROUPS)[Group][number];

export const SECTIONS: readonly Section[] = Object.values(GROUPS).flat();

const HALL: readonly StaffRole[] = ['manager', 'operator'];
const WATCHING: readonly StaffRole[] = [...HALL, 'supervisor'];
const CASEWORK: readonly StaffRole[] = ['manager', 'official'];

const WHOSE: Readonly<Record<Section, readonly StaffRole[]>> = {
  now: HALL,
  wall: WATCHING,
  alerts: WATCHING,
  today: WATCHING,
  indicators: WATCHING,
  reports: WATCHING,
  day: HALL,
  numbers: WATCHING,
  cases: CASEWORK,
  handovers: CASEWORK,
  registers: CASEWORK,
  ratings: ['manager'],
  desk: ['manager', 'supervisor'],
  rounds: WATCHING,
  objections: ['manager'],
  guidance: CASEWORK,
  knowledge: CASEWORK,
  calendar: CASEWORK,
  counters: HALL,
  roster: HALL,
  appointments: HALL,
  devices: HALL,
  emergency: HALL,
  accounts: HALL,
  office: ['manager'],
  messages: ['manager'],
  settings: HALL,
};

/** What a power opens beside the roles. */
const BY_POWER: Readonly<Partial<Record<Section, Power>>> = { ratings: 'inspect' };

/** Those of `sections` by group, empty groups left out. */
export function grouped(sections: readonly Section[]): readonly (readonly [Group, readonly Section[]])[] {
  return (Object.entries(GROUPS) as [Group, readonly Section[]][])
    .map(([group, of]) => [group, of.filter((section) => sections.includes(section))] as const)
    .filter(([, of]) => of.length > 0);
}

export function sectionsFor(role: StaffRole, powers: readonly Power[] = []): readonly Section[] {
  return SECTIONS.filter((section) => {
    const power = BY_POWER[section];
    return WHOSE[section].includes(role) || (power !== undefined && powers.includes(power));
  });
}

/** The named one when it is among these, else the first of them. */
export function sectionOf(hash: string, sections: readonly Section[] = SECTIONS): Section {
  const [named] = hash.replace(/^#/, '').split('/');
  return sections.find((section) => section === named) ?? sections[0] ?? 'now';
}

/** What is shown within the section: `#cases/<caseId>`; null = all of it. */
export function placeOf(hash: string): string | null {
  return hash.split('/')[1] || null;
}

export function goTo(section: Section, place: string | null = null): void {
  window.location.hash = place === null ? section : `${section}/${place}`;
}

function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const follow = (): void => setHash(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

/** The section of the page's address; follows links and the browser's own back and forward. */
export function useSection(sections: readonly Section[]): Section {
  return sectionOf(useHash(), sections);
}

export function usePlace(): string | null {
  return placeOf(useHash());
}

/** Alt+1 … Alt+9 go to the sections in their order. */
export function useSectionKeys(sections: readonly Section[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const section = sections[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
      if (!section) return;
      event.preventDefault();
      goTo(section);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [sections]);
}
