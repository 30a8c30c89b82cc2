/** 审查要点 on disk: what a clerk and a reviewer look at, a list an item. */
import type { ServiceId } from '@yichuang/domain/ids';
import type { ReviewPoint } from '@yichuang/protocol/guidance';
import type { Database } from 'better-sqlite3';

export interface ReviewPointStore {
  of(itemId: ServiceId): ReviewPoint[];
  put(itemId: ServiceId, points: readonly ReviewPoint[]): void;
}

export function openReviewPoints(database: Database): ReviewPointStore {
  const of = database.prepare<[string], ReviewPoint>(
    'SELECT subject, requirement, basis FROM review_point WHERE itemId = ? ORDER BY place',
  );
  const clear = database.prepare('DELETE FROM review_point WHERE itemId = ?');
  const insert = database.prepare(
    'INSERT INTO review_point (itemId, place, subject, requirement, basis) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    of: (itemId) => of.all(itemId),
    put: database.transaction((itemId: ServiceId, points: readonly ReviewPoint[]) => {
      clear.run(itemId);
      for (const [place, { subject, requirement, basis }] of points.entries())
        insert.run(itemId, place, subject, requirement, basis);
    }),
  };
}
