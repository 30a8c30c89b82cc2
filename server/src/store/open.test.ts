import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../testing/hall.ts';
import { keyFile } from './keys.ts';
import { DATABASE_FILE, openStore } from './open.ts';

describe('the store', () => {
  it('is durable at every commit: WAL, synchronous=FULL, on the connection of the log', () => {
    const store = openStore(newFolder());
    for (const of of ['first', 'reopened', 'tables']) {
      const connection = of === 'first' ? store.log() : of === 'reopened' ? store.reopenLog() : store.tables;
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(connection.pragma('synchronous', { simple: true })).toBe(2);
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    }
    store.close();
  });

  it('a second hub on the same folder is refused; after the first has gone it may come', () => {
    const data = newFolder();
    const first = openStore(data);
    expect(() => openStore(data)).toThrow(expect.objectContaining({ code: 'HubRunning' }));
    first.close();
    openStore(data).close();
  });

  it('a database from the future is refused and left as it is', () => {
    const data = newFolder();
    openStore(data).close();
    const newer = new Database(join(data, DATABASE_FILE));
    newer.pragma('user_version = 9990');
    newer.close();
    expect(() => openStore(data)).toThrow(expect.objectContaining({ code: 'FromTheFuture' }));
    const kept = new Database(join(data, DATABASE_FILE));
    expect(kept.pragma('user_version', { simple: true })).toBe(9990);
    kept.close();
  });

  it('an event is never changed and never removed', () => {
    const store = openStore(newFolder());
    store.tables.exec(
      `INSERT INTO event VALUES (1, 'H', 'hall/x', 1, 'T', 1, NULL, 'at', '{}', 'id', NULL, '{}', x'00')`,
    );
    expect(() => store.tables.exec(`UPDATE event SET payload = '{"a":1}'`)).toThrow('never changed');
    expect(() => store.tables.exec('DELETE FROM event')).toThrow('never removed');
    store.close();
  });

  it('a key is made once, and is not in the database', () => {
    const data = newFolder();
    expect(keyFile(data, 'receipts').equals(keyFile(data, 'receipts'))).toBe(true);
    expect(keyFile(data, 'receipts').equals(keyFile(data, 'progress'))).toBe(false);
  });
});
