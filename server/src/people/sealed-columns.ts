/**
 * Every table that holds something sealed (加密列), one line each: rotation seals them anew. Such a table has the columns
 * `sealed`, `nonce` and `keyNumber`, all null when there is nothing.
 */
import type { SealedPlace } from './vault.ts';

export interface SealedColumn {
  readonly table: string;
  /** The column that names a row. */
  readonly key: string;
  /** Smaller than any key. */
  readonly start: '' | 0;
  /** The row in `SealedPlace.row`, as SQL. */
  readonly row: string;
  readonly field: string;
}

export const sealedColumns = {
  person: { table: 'person', key: 'personId', start: '', row: 'personId', field: 'details' },
  note: { table: 'note', key: 'noteId', start: '', row: 'noteId', field: 'text' },
  document: { table: 'document', key: 'documentId', start: '', row: 'documentId', field: 'face' },
  document_paper: {
    table: 'document_paper',
    key: 'documentId',
    start: '',
    row: 'documentId',
    field: 'paper',
  },
  reveal: { table: 'reveal', key: 'revealId', start: 0, row: `personId || '/' || at`, field: 'reason' },
  file: { table: 'file', key: 'fileId', start: '', row: 'fileId', field: 'content' },
  round_photo: { table: 'round_photo', key: 'photoId', start: '', row: 'photoId', field: 'content' },
} as const satisfies Record<string, SealedColumn>;

export type SealedTable = keyof typeof sealedColumns;

/** `row` as the table's line says. */
export function placeIn(table: SealedTable, row: string): SealedPlace {
  return { table, row, field: sealedColumns[table].field };
}
