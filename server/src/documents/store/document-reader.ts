/** Reads documents (查文书): one with its paper, a draft until it was printed; a register's rows between two instants. */
import type { FieldKey } from '@yichuang/domain/casework/documents/fields';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Instant } from '@yichuang/domain/ids';
import type { RegisterId } from '@yichuang/protocol/documents';
import { Paper } from '../paper.ts';
import {
  facePlace,
  paperPlace,
  readSealed,
  type DocumentRow,
  type MaybeSealed,
  type Read,
} from './document-rows.ts';
import type { Face } from './face.ts';
import { openWording, type Worded, type WordingParts } from './wording.ts';

export interface RegisterRow {
  readonly row: DocumentRow;
  readonly face: Read<Face>;
  /** The case's state by now; null on papers of no one case. */
  readonly status: string | null;
}

export interface RegisterWanted {
  readonly register: RegisterId;
  readonly from: Instant;
  /** not included */
  readonly to: Instant;
  /** An official sees what concerns the own department. */
  readonly departmentId: string | null;
  readonly limit: number;
  /** rows to leave out at the start */
  readonly offset: number;
}

export interface DocumentReader {
  find(documentId: DocumentId): DocumentRow | null;
  paper(documentId: DocumentId): Read<Paper>;
  face(documentId: DocumentId): Read<Face>;
  /** Mandatory fields that are empty now. */
  missing(documentId: DocumentId): readonly FieldKey[];
  register(wanted: RegisterWanted): readonly RegisterRow[];
}

interface Stored extends DocumentRow, MaybeSealed {
  readonly status: string | null;
}

/** Which documents a register lists, and the instant that it goes by. */
const REGISTERS: Readonly<Record<RegisterId, { readonly at: string; readonly where: string }>> = {
  receipt: { at: 'issuedAt', where: `form = 'receipt'` },
  acceptance: { at: 'issuedAt', where: `form IN ('acceptance', 'deemed')` },
  seal: { at: 'stampedAt', where: 'stampedAt IS NOT NULL' },
  delivery: { at: 'issuedAt', where: `form = 'delivery'` },
  void: { at: 'voidedAt', where: 'voidedAt IS NOT NULL' },
};

export function openDocumentReader(parts: WordingParts): DocumentReader {
  const { database, vault: seal } = parts;
  const wording = openWording(parts);
  const columns = `document.*, case_file.status AS status
    FROM document LEFT JOIN case_file ON case_file.caseId = document.caseId`;
  const byId = database.prepare<[string], Stored>(`SELECT ${columns} WHERE documentId = ?`);
  const papers = database.prepare<[string], MaybeSealed>(
    'SELECT sealed, nonce, keyNumber FROM document_paper WHERE documentId = ?',
  );
  const listed = Object.fromEntries(
    Object.entries(REGISTERS).map(([register, { at, where }]) => [
      register,
      database.prepare<[RegisterWanted], Stored>(
        `SELECT ${columns}
         WHERE ${where} AND document.${at} >= :from AND document.${at} < :to
           AND (:departmentId IS NULL OR document.departmentId = :departmentId OR itemDepartmentId = :departmentId)
         ORDER BY document.${at}, documentNo LIMIT :limit OFFSET :offset`,
      ),
    ]),
  );

  const faceOf = (stored: Stored): Read<Face> => readSealed<Face>(seal, facePlace(stored.documentId), stored);

  /** Null: its words are frozen, or gone. */
  function draft(documentId: DocumentId): Worded | null {
    const stored = byId.get(documentId);
    if (!stored || stored.printed > 0 || stored.purgedAt !== null) return null;
    return wording.word(documentId, stored.stream);
  }

  return {
    find: (documentId) => {
      const stored = byId.get(documentId);
      return stored ? plain(stored) : null;
    },
    paper: (documentId) => {
      const drafted = draft(documentId);
      if (drafted) return { state: 'open', value: drafted.paper };
      const stored = papers.get(documentId);
      if (!stored) return { state: 'purged' };
      const read = readSealed<unknown>(seal, paperPlace(documentId), stored);
      return read.state === 'open' ? { state: 'open', value: Paper.parse(read.value) } : read;
    },
    face: (documentId) => {
      const stored = byId.get(documentId);
      return stored ? faceOf(stored) : { state: 'purged' };
    },
    missing: (documentId) => draft(documentId)?.missing ?? [],
    register: (wanted) =>
      (listed[wanted.register]?.all(wanted) ?? []).map((stored) => ({
        row: plain(stored),
        face: faceOf(stored),
        status: stored.status,
      })),
  };
}

/** Without what is sealed. */
function plain({ sealed: _s, nonce: _n, keyNumber: _k, status: _c, ...row }: Stored): DocumentRow {
  return row;
}
