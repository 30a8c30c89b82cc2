/**
 * Compaction (整理): the database is written anew, page by page. Overwriting what is deleted (secure_delete) is not enough:
 * when SQLite moves rows from one page to another it leaves their bytes in the gap of the page that they came from.
 */
import Database from 'better-sqlite3';
import { StoreFault } from './fault.ts';

/** A worker's task; nobody else can write meanwhile. Throws when somebody reads the write-ahead file just then. */
export function compact(file: string): void {
  const database = new Database(file, { fileMustExist: true, timeout: 2_000 });
  try {
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.exec('VACUUM');
    const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly {
      readonly busy: number;
    }[];
    if (busy !== 0) throw new StoreFault('Busy', `${file} is being read`);
  } finally {
    database.close();
  }
}
