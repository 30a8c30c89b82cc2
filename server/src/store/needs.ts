/** Loads what a command declared that it needs (决策所需), inside its transaction, each bounded. */
import type { Actor } from '@yichuang/domain/actor';
import type { Context } from '@yichuang/domain/command';
import type { HallId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { AnyCommand } from '@yichuang/domain/registry';
import type { Database } from 'better-sqlite3';
import { settingsReader } from './settings.ts';

export interface Wanted {
  readonly command: AnyCommand;
  /** Has passed the command's schema. */
  readonly payload: unknown;
  /** Of the command's home stream. */
  readonly state: unknown;
  readonly hallId: HallId;
  readonly by: Actor;
  readonly at: Instant;
  readonly today: LocalDate;
}

export type Loaded = Pick<Context, 'rules' | 'visitorKnown'>;

export interface Needs {
  load(this: void, wanted: Wanted): Loaded;
}

export function openNeeds(database: Database): Needs {
  const rules = settingsReader(database);
  const visitor = database
    .prepare<[LocalDate, string], number>('SELECT 1 FROM visitor WHERE day = ? AND visitorId = ?')
    .pluck();

  return {
    load: ({ command: { needs }, payload, today }) => ({
      rules: needs.includes('rules') ? rules() : null,
      visitorKnown: needs.includes('visitor') && isVisitor(visitorOf(payload), today),
    }),
  };

  function isVisitor(visitorId: string | null, day: LocalDate): boolean {
    return visitorId !== null && visitor.get(day, visitorId) === 1;
  }
}

function visitorOf(payload: unknown): string | null {
  return (payload as { readonly visitorId?: string }).visitorId ?? null;
}
