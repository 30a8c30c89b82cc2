/** What is too slow for the hub's own thread (后台任务): each opens its own read-only connection. */
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { makeBackup } from '../store/backup.ts';
import { figuresOf, type DayFigures } from '../store/figures.ts';
import { openForReading } from '../store/open.ts';

export interface TaskResults {
  readonly backup: string;
  readonly figures: DayFigures;
}

export type Task =
  | {
      readonly kind: 'backup';
      readonly database: string;
      readonly data: string;
      readonly at: Instant;
      readonly keepDays: number;
    }
  | { readonly kind: 'figures'; readonly database: string; readonly date: LocalDate };

export function carryOut(task: Task): TaskResults[Task['kind']] {
  switch (task.kind) {
    case 'backup':
      return makeBackup(task.database, task.data, task.at, task.keepDays);
    case 'figures': {
      const database = openForReading(task.database);
      try {
        return figuresOf(database, task.date);
      } finally {
        database.close();
      }
    }
  }
}
