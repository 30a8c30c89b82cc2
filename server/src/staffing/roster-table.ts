/** The rosters as they were planned (排班表): the newest of each day, and the settings of all days; nothing is overwritten. */
import { Post, RosterSettings, USUAL_ROSTER_SETTINGS, type Roster } from '@yichuang/domain/staffing/roster';
import type { AccountId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export interface RosterTable {
  /** Empty where nothing is planned. */
  postsOn(this: void, date: LocalDate): readonly Post[];
  settings(this: void): RosterSettings;
  /** As it is to hold on a day; null = never planned, and nobody is missed. */
  rosterOf(this: void, date: LocalDate): Roster | null;
  keepPosts(this: void, days: readonly PlannedDay[], by: Keeper): void;
  keepSettings(this: void, settings: RosterSettings, by: Keeper): void;
}

export interface PlannedDay {
  readonly date: LocalDate;
  readonly posts: readonly Post[];
}

export interface Keeper {
  readonly at: Instant;
  readonly accountId: AccountId | null;
}

interface Row {
  readonly revision: number;
  readonly body: string;
}

const Posts = z.array(Post);

export function openRosterTable(database: Database): RosterTable {
  const ofDay = database.prepare<[string], Row>(
    'SELECT revision, body FROM roster WHERE date = ? ORDER BY revision DESC LIMIT 1',
  );
  const ofAll = database.prepare<[], Row>(
    'SELECT revision, body FROM roster WHERE date IS NULL ORDER BY revision DESC LIMIT 1',
  );
  const insert = database.prepare(
    `INSERT INTO roster (revision, date, body, storedAt, accountId)
     VALUES ((SELECT coalesce(max(revision), 0) + 1 FROM roster), ?, ?, ?, ?)`,
  );
  const settingsIn = (row: Row | undefined): RosterSettings =>
    row ? RosterSettings.parse(JSON.parse(row.body)) : USUAL_ROSTER_SETTINGS;
  const postsIn = (row: Row | undefined): readonly Post[] => (row ? Posts.parse(JSON.parse(row.body)) : []);
  return {
    postsOn: (date) => postsIn(ofDay.get(date)),
    settings: () => settingsIn(ofAll.get()),
    rosterOf: (date) => {
      const [day, all] = [ofDay.get(date), ofAll.get()];
      // Who speaks what holds also in a hall that plans no posts.
      if (!day && !all) return null;
      const revision = Math.max(day?.revision ?? 0, all?.revision ?? 0);
      return { ...settingsIn(all), posts: [...postsIn(day)], revision };
    },
    keepPosts: database.transaction((days: readonly PlannedDay[], { at, accountId }: Keeper) => {
      for (const { date, posts } of days) insert.run(date, JSON.stringify(posts), at, accountId);
    }),
    keepSettings: (settings, { at, accountId }) => {
      insert.run(null, JSON.stringify(settings), at, accountId);
    },
  };
}
