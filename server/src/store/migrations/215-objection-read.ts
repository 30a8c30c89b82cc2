/** 数据复核: which answers their clerk has read; what was answered before counts as read. */
import type { Migration } from './migration.ts';

export const objectionRead: Migration = {
  number: 215,
  name: 'objection-read',
  sql: `
    CREATE TABLE objection_read (
      objectionId TEXT PRIMARY KEY,
      readAt      TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO objection_read (objectionId, readAt)
      SELECT objectionId, endedAt FROM objection WHERE state IN ('upheld', 'explained');
  `,
};
