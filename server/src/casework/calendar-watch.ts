/** A changed calendar changes the hall's hours (放假、停办): the days that a manager set come into the rules at once. */
import type { CalendarDay } from '@yichuang/domain/calendar/plan';
import type { Rules } from '@yichuang/domain/hall/settings';
import { kindOf } from '@yichuang/domain/kind';
import { msOf } from '@yichuang/domain/time';
import { newCommandId } from '../command-ids.ts';
import type { Core } from '../core.ts';
import { HUB } from '../hub-commands.ts';

/** Rules with the sessions of changed days: none on a day off, Monday's on a make-up workday. */
export function withChangedDays(rules: Rules, changes: readonly CalendarDay[]): Rules {
  const changed = new Set(changes.map(({ date }) => date));
  const days = changes.map(({ date, working }) => ({
    date,
    sessions: working ? [...(rules.week[0] ?? [])] : [],
  }));
  const specialDays = [...rules.specialDays.filter(({ date }) => !changed.has(date)), ...days];
  return { ...rules, specialDays: specialDays.toSorted((one, other) => (one.date < other.date ? -1 : 1)) };
}

export function watchCalendar(
  core: Pick<Core, 'onCommit' | 'settings' | 'execute' | 'now'>,
  rules: () => Rules,
): void {
  core.onCommit(({ told }) => {
    if (!told.some(({ envelope }) => kindOf(envelope.stream) === 'calendar')) return;
    core.settings.put(rules());
    // Rejected where no day is open: then the next one begins with them.
    const commandId = newCommandId(msOf(core.now()));
    void core.execute({ name: 'applySettings', commandId, payload: {}, by: HUB });
  });
}
