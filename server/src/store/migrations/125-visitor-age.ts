/** 刷证: the age that a card on a reader has shown; null where only a number was typed. Deleted with the visitor's row. */
import type { Migration } from './migration.ts';

export const visitorAge: Migration = {
  number: 125,
  name: 'visitor-age',
  sql: `ALTER TABLE visitor ADD COLUMN age INTEGER;`,
};
