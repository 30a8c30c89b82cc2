/** Photos of findings (巡查照片): sealed in the database, so that backups and the second PC hold them and no folder shows them. */
import { randomUUID } from 'node:crypto';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import { PhotoId, type RoundId } from '@yichuang/domain/rounds/round';
import type { Database } from 'better-sqlite3';
import { placeIn } from '../people/sealed-columns.ts';
import type { Seal } from '../people/vault.ts';

/** The phone shrinks to 1,600 points, which is some hundred kilobytes. */
export const PHOTO_BYTES = 2 * 1024 * 1024;

export interface Photos {
  keep(photo: { readonly roundId: RoundId; readonly content: Buffer }, by: AccountId, at: Instant): PhotoId;
  /** Null: there is none, or its key is lost. */
  read(photoId: PhotoId): Buffer | null;
  /** There was one, and its time is over. */
  isExpired(this: void, photoId: PhotoId): boolean;
}

interface Row {
  readonly sealed: Buffer | null;
  readonly nonce: Buffer | null;
  readonly keyNumber: number | null;
}

export function openPhotos(database: Database, seal: Seal): Photos {
  const insert = database.prepare(
    `INSERT INTO round_photo (photoId, roundId, bytes, at, accountId, sealed, nonce, keyNumber)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = database.prepare<[PhotoId], Row>(
    'SELECT sealed, nonce, keyNumber FROM round_photo WHERE photoId = ?',
  );
  const expired = database
    .prepare<[PhotoId], 1>('SELECT 1 FROM round_photo WHERE photoId = ? AND purgedAt IS NOT NULL')
    .pluck();
  return {
    isExpired: (photoId) => expired.get(photoId) !== undefined,
    keep: ({ roundId, content }, by, at) => {
      const photoId = PhotoId.parse(randomUUID());
      const place = placeIn('round_photo', photoId);
      const { sealed, nonce, keyNumber } = seal.seal(place, content.toString('base64'));
      insert.run(photoId, roundId, content.length, at, by, sealed, nonce, keyNumber);
      return photoId;
    },
    read: (photoId) => {
      const row = find.get(photoId);
      if (!row || row.sealed === null || row.nonce === null || row.keyNumber === null) return null;
      const { sealed, nonce, keyNumber } = row;
      const opened = seal.open(placeIn('round_photo', photoId), { sealed, nonce, keyNumber });
      return opened.state === 'open' ? Buffer.from(opened.text, 'base64') : null;
    },
  };
}
