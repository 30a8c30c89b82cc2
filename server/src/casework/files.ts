/** Scans of results (结果扫描件): sealed in the database, so that a backup holds them and no folder shows them. */
import { randomUUID } from 'node:crypto';
import { FileId, type CaseId } from '@yichuang/domain/casework/ids';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import type { Seal } from '../people/vault.ts';

export const FILE_KINDS = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A scan of an A4 certificate is a few hundred kilobytes. */
export const FILE_BYTES = 2 * 1024 * 1024;

export interface Scan {
  readonly fileId: FileId;
  readonly caseId: CaseId;
  readonly kind: FileKind;
  readonly content: Buffer;
}

export interface Files {
  keep(scan: Omit<Scan, 'fileId'>, by: AccountId, at: Instant): FileId;
  /** `keyLost`: it is there and cannot be opened. */
  read(fileId: FileId): Scan | 'keyLost' | null;
}

interface Row {
  readonly caseId: CaseId;
  readonly kind: FileKind;
  readonly sealed: Buffer | null;
  readonly nonce: Buffer | null;
  readonly keyNumber: number | null;
}

/** What the first bytes say, whatever the sender calls it. */
export function kindOfBytes(content: Buffer): FileKind | null {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (content.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  return null;
}

export function openFiles(database: Database, seal: Seal): Files {
  const insert = database.prepare(
    `INSERT INTO file (fileId, caseId, kind, bytes, at, accountId, sealed, nonce, keyNumber)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = database.prepare<[FileId], Row>(
    'SELECT caseId, kind, sealed, nonce, keyNumber FROM file WHERE fileId = ?',
  );
  const place = (fileId: FileId) => ({ table: 'file', row: fileId, field: 'content' });
  return {
    keep: ({ caseId, kind, content }, by, at) => {
      const fileId = FileId.parse(randomUUID());
      const { sealed, nonce, keyNumber } = seal.seal(place(fileId), content.toString('base64'));
      insert.run(fileId, caseId, kind, content.length, at, by, sealed, nonce, keyNumber);
      return fileId;
    },
    read: (fileId) => {
      const row = find.get(fileId);
      if (!row || row.sealed === null || row.nonce === null || row.keyNumber === null) return null;
      const { caseId, kind, sealed, nonce, keyNumber } = row;
      const opened = seal.open(place(fileId), { sealed, nonce, keyNumber });
      if (opened.state !== 'open') return 'keyLost';
      return { fileId, caseId, kind, content: Buffer.from(opened.text, 'base64') };
    },
  };
}
