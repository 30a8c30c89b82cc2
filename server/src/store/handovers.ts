/** The `handover` read table (移交清单表): which lists of papers are on their way to a department. */
import type { Handover } from '@yichuang/domain/casework/handover';
import type { Database } from 'better-sqlite3';

export interface HandoverTable {
  project(handover: Handover): void;
}

export function openHandoverTable(database: Database): HandoverTable {
  const put = database.prepare(
    'INSERT OR REPLACE INTO handover (handoverId, departmentId, date, status, madeAt) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    project: ({ handoverId, departmentId, date, status, madeAt }) => {
      put.run(handoverId, departmentId, date, status, madeAt);
    },
  };
}
