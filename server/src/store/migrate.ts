/** Brings a database to the shape of this version; refuses one from the future. `user_version` is the last number. */
import type { Database } from 'better-sqlite3';
import { StoreFault } from './fault.ts';
import { migrations as all } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

export function shapeOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Each migration is one transaction: a power cut leaves the shape before it or after it. */
export function migrate(database: Database, migrations: readonly Migration[] = all): void {
  const newest = migrations.at(-1)?.number ?? 0;
  const kept = shapeOf(database);
  if (kept > newest) {
    throw new StoreFault(
      'FromTheFuture',
      `the database has shape ${kept}, this version knows ${newest}: install the newer one`,
    );
  }
  for (const { number, sql } of migrations) {
    if (number <= kept) continue;
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version = ${number}`);
      })
      .immediate();
  }
}
