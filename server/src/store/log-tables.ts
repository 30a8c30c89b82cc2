/** Everything that the write path prepares on the log's connection; prepared anew when the connection is. */
import type { Rules } from '@yichuang/domain/hall/settings';
import type { Database } from 'better-sqlite3';
import type { Book } from '../casework/book.ts';
import type { CodeLinks } from '../documents/gather/links.ts';
import { openDocumentProjection } from '../documents/store/document-projection.ts';
import { openDocumentReader } from '../documents/store/document-reader.ts';
import type { Vault } from '../people/vault.ts';
import { openEventLog, type EventLog } from './event-log.ts';
import { openNeeds, type Needs } from './needs.ts';
import { noteWriter, type Note } from './notes.ts';
import { openProjections, type Project } from './projections.ts';
import { openReceipts, type Receipts } from './receipts.ts';
import { settingsReader } from './settings.ts';

export interface LogTables {
  readonly transaction: Transaction;
  readonly events: EventLog;
  readonly receipts: Receipts;
  readonly project: Project;
  readonly keepNote: (note: Note) => void;
  /** The newest settings. */
  readonly rules: () => Rules | null;
  readonly needs: Needs;
}

/** One transaction for a group, one savepoint for each command in it. */
export interface Transaction {
  begin(): void;
  commit(): void;
  rollback(): void;
  isOpen(): boolean;
  savepoint(): void;
  release(): void;
  /** Back to the savepoint, which stays. */
  rewind(): void;
  /** Back to the savepoint, and without it. */
  rollbackToSavepoint(): void;
}

/** What the tables are written with. `book`: null in a hall without a catalogue. */
export interface LogTableParts {
  readonly vault: Vault;
  readonly book: Book | null;
  readonly links: CodeLinks;
}

export function openLogTables(database: Database, { vault, book, links }: LogTableParts): LogTables {
  const writing = book && { database, vault, book, links };
  return {
    transaction: openTransaction(database),
    events: openEventLog(database),
    receipts: openReceipts(database),
    project: openProjections(database, writing && openDocumentProjection(writing)),
    keepNote: noteWriter(database, vault),
    rules: settingsReader(database),
    needs: openNeeds(database, book, writing && openDocumentReader(writing)),
  };
}

function openTransaction(database: Database): Transaction {
  const statement = (sql: string): (() => void) => {
    const prepared = database.prepare(sql);
    return () => {
      prepared.run();
    };
  };
  const rollback = statement('ROLLBACK');
  const rollbackTo = statement('ROLLBACK TO command');
  const release = statement('RELEASE command');
  return {
    begin: statement('BEGIN IMMEDIATE'),
    commit: statement('COMMIT'),
    rollback: () => {
      if (database.inTransaction) rollback();
    },
    isOpen: () => database.inTransaction,
    savepoint: statement('SAVEPOINT command'),
    release,
    rewind: rollbackTo,
    rollbackToSavepoint: () => {
      rollbackTo();
      release();
    },
  };
}
