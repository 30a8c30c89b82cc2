/** 巡查照片 end: whether a fact names a photo, and when it was purged. */
import type { Migration } from './migration.ts';

export const roundPhotoTimes: Migration = {
  number: 210,
  name: 'round-photo-times',
  sql: `
    ALTER TABLE round_photo ADD COLUMN recorded INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE round_photo ADD COLUMN purgedAt TEXT;
    UPDATE round_photo SET recorded = 1 WHERE photoId IN (
      SELECT step.value ->> 'photoId' FROM round, json_each(round.findings) AS finding,
        json_each(finding.value, '$.steps') AS step);
    CREATE INDEX round_photo_rest ON round_photo (recorded, at) WHERE purgedAt IS NULL;
  `,
};
