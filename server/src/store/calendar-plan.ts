/** The hall's calendar as the log has it (日历): the catalogue's holidays and what a manager changed since. */
import { planOf, type CalendarDay, type CalendarPlan } from '@yichuang/domain/calendar/plan';
import type { Holidays } from '@yichuang/domain/catalogue/holidays';
import type { HallId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

const NO_HOLIDAYS: Holidays = { years: [], local: [] };

/** Reads again only when there is a newer revision. `holidays`: null in a hall without a catalogue. */
export function planReader(database: Database, holidays: Holidays | null): (hallId: HallId) => CalendarPlan {
  const newest = database.prepare<[], number>('SELECT coalesce(max(revision), 1) FROM calendar').pluck();
  const changes = database.prepare<[], { date: string; working: number; reasonId: string; revision: number }>(
    'SELECT date, working, reasonId, revision FROM calendar_day ORDER BY revision',
  );
  let kept: CalendarPlan | null = null;
  return (hallId) => {
    const revision = newest.get() ?? 1;
    if (kept?.revision === revision && kept.hallId === hallId) return kept;
    const days = changes
      .all()
      .map(({ working, ...day }) => ({ ...day, working: working === 1 }) as CalendarDay);
    kept = planOf({ hallId, revision, holidays: holidays ?? NO_HOLIDAYS, changes: days });
    return kept;
  };
}
