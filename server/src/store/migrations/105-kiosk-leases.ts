/** Hundreds of numbers that a kiosk may give while it is cut off (断网号段). */
import type { Migration } from './migration.ts';

export const kioskLeases: Migration = {
  number: 105,
  name: 'kiosk-leases',
  sql: `
    CREATE TABLE kiosk_hundred (
      hundred  INTEGER PRIMARY KEY,
      deviceId TEXT NOT NULL,
      since    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX kiosk_hundred_device ON kiosk_hundred (deviceId);
  `,
};
