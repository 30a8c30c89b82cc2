/** Where devices stand, and how patient the hub is with them (设备提醒设置). */
import type { Migration } from './migration.ts';

export const deviceDesk: Migration = {
  number: 100,
  name: 'device-desk',
  sql: `
    ALTER TABLE device ADD COLUMN place TEXT NOT NULL DEFAULT '';
    CREATE TABLE device_watch (
      revision INTEGER PRIMARY KEY,
      settings TEXT NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT;
  `,
};
