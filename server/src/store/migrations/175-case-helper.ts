/** 帮代办: who helps with a case, so that a helper's list is one look-up. */
import type { Migration } from './migration.ts';

export const caseHelper: Migration = {
  number: 175,
  name: 'case-helper',
  sql: `
    ALTER TABLE case_file ADD COLUMN helperId TEXT;
    CREATE INDEX case_helper ON case_file (helperId, promisedDue) WHERE helperId IS NOT NULL;
  `,
};
