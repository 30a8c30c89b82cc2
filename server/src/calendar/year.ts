/** One year of the hall's calendar as a page shows it (年历): the days that differ, by their names, and what is not known yet. */
import type { CalendarPlan } from '@yichuang/domain/calendar/plan';
import type { Holidays } from '@yichuang/domain/catalogue/holidays';
import type { Instant, LocalDate, NoteId } from '@yichuang/domain/ids';
import type { CalendarYear, SpecialDay } from '@yichuang/protocol/calendar';
import type { Database } from 'better-sqlite3';
import type { Note } from '../store/notes.ts';

export interface YearParts {
  readonly database: Database;
  readonly holidays: Holidays;
  readonly plan: () => CalendarPlan;
  readonly notes: (noteIds: readonly string[]) => readonly Note[];
  readonly today: () => LocalDate;
}

const CHANGES = 20;

export function yearReader({
  database,
  holidays,
  plan,
  notes,
  today,
}: YearParts): (year: number) => CalendarYear {
  const entered = database.prepare<[string], { date: LocalDate; noteId: NoteId | null; at: Instant }>(
    `SELECT date, noteId, at FROM calendar_day WHERE substr(date, 1, 4) = ?`,
  );
  const changes = database.prepare<[number], { revision: number; date: LocalDate; at: Instant }>(
    'SELECT revision, date, at FROM calendar ORDER BY revision DESC LIMIT ?',
  );
  return (year) => {
    const { revision, publishedYears, days, undecided } = plan();
    const rows = new Map(entered.all(String(year)).map((row) => [row.date, row]));
    const words = new Map(
      notes([...rows.values()].flatMap(({ noteId }) => noteId ?? [])).map(({ noteId, text }) => [
        noteId,
        text,
      ]),
    );
    const date = today();
    return {
      year,
      today: date,
      revision,
      published: publishedYears.includes(year),
      days: days
        .filter((day) => yearOf(day.date) === year)
        .map((day): SpecialDay => {
          const row = day.revision > 0 ? rows.get(day.date) : undefined;
          return {
            ...day,
            name: nameOf(holidays, day.date, day.working),
            note: (row?.noteId && words.get(row.noteId)) ?? null,
            changedAt: row?.at ?? null,
            mayUndo: row !== undefined && day.date >= date,
          };
        }),
      undecided: holidays.local
        .filter(({ lunarDate }) => yearOf(lunarDate) === year && undecided.includes(lunarDate))
        .map(({ name, lunarDate }) => ({ name, lunarDate })),
      changes: changes.all(CHANGES),
    };
  };
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function nameOf({ years, local }: Holidays, date: LocalDate, working: boolean): string | null {
  if (working) return null;
  const stretches = [...years.flatMap(({ off }) => off), ...local];
  const found = stretches.find(({ from, to }) => from !== null && to !== null && from <= date && date <= to);
  return found?.name ?? null;
}
