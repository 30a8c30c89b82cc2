/** One writer a data folder (独占): an exclusive lock on a small database, which the system frees when a hub dies. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteCode, StoreFault } from './fault.ts';

export interface FolderLock {
  release(): void;
}

/** Keep the result: a handle that nobody refers to is closed by the garbage collector, and the lock with it. */
export function lockFolder(data: string): FolderLock {
  const handle = new Database(join(data, 'hub.lock'), { timeout: 0 });
  try {
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) {
      throw new StoreFault('HubRunning', `another hub works in ${data}`);
    }
    throw error;
  }
  return {
    release: () => {
      handle.close();
    },
  };
}
