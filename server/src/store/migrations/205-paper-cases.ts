/** 补录收件: cases that were entered from paper before know their line of the register, so that their time can be corrected. */
import type { Migration } from './migration.ts';

export const paperCases: Migration = {
  number: 205,
  name: 'paper-cases',
  sql: `
    UPDATE case_file SET living = json_set(
        living, '$.onPaper', json_object('serial', json_extract(event.payload, '$.paper.serial'), 'enteredAt', event.at))
      FROM event
      WHERE event.stream = 'case/' || case_file.caseId AND event.version = 1 AND event.type = 'CaseReceived'
        AND json_extract(event.payload, '$.paper') IS NOT NULL AND case_file.living IS NOT NULL;
  `,
};
