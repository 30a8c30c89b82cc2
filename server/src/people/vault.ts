/**
 * The vault (加密库): AES-256-GCM under numbered keys that are files outside the database. The newest key seals, every key
 * that is there opens. A value that cannot be opened is a state to show, never a crash: 资料无法解密(密钥缺失).
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing, RingKey } from './key-ring.ts';

/** Where a value stands. It is authenticated with it: moved to another row, table or field, it does not open. */
export interface SealedPlace {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

export interface Sealed {
  /** With the tag of 16 bytes at its end. */
  readonly sealed: Buffer;
  readonly nonce: Buffer;
  readonly keyNumber: number;
}

export type Opened =
  | { readonly state: 'open'; readonly text: string }
  /** The key file is not there, or it is another one under the same name. */
  | { readonly state: 'keyLost' }
  /** The key is right and the bytes are not: changed, or moved from their place. */
  | { readonly state: 'damaged' };

export interface Seal {
  seal(place: SealedPlace, text: string): Sealed;
  open(place: SealedPlace, sealed: Sealed): Opened;
}

/** What a blind index is of; each purpose has a key of its own. */
export type BlindPurpose = 'identity' | 'phone' | 'name' | 'namePiece';

export interface Vault extends Seal {
  /** The blind index of a value under the newest key. */
  blind(purpose: BlindPurpose, value: string): Buffer;
  /** Under every key that is there, the newest first: rows of an unfinished rotation are found, too. */
  blinds(purpose: BlindPurpose, value: string): readonly Buffer[];
  readonly ring: KeyRing;
}

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits, random; far fewer than 2³² values are ever sealed with one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Pieces are many and are checked again after opening. */
const PIECE_BYTES = 8;

export function openVault(ring: KeyRing): Vault {
  const digest = (key: RingKey, purpose: BlindPurpose, value: string): Buffer => {
    const whole = createHmac('sha256', key.index(purpose)).update(value).digest();
    return purpose === 'namePiece' ? whole.subarray(0, PIECE_BYTES) : whole;
  };

  return {
    ring,
    seal: (place, text) => {
      const { number, seal } = ring.newest();
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, seal, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(bytesOf(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return { sealed, nonce, keyNumber: number };
    },
    open: (place, { sealed, nonce, keyNumber }) => {
      const key = ring.find(keyNumber);
      if (key === null) return { state: 'keyLost' };
      try {
        const decipher = createDecipheriv(CIPHER, key.seal, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(bytesOf(place));
        decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
        const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
        return { state: 'open', text: text.toString('utf8') };
      } catch {
        return { state: 'damaged' };
      }
    },
    blind: (purpose, value) => digest(ring.newest(), purpose, value),
    blinds: (purpose, value) => ring.present().map((key) => digest(key, purpose, value)),
  };
}

/** No name holds a bar, so that no two places have the same bytes. */
function bytesOf({ table, row, field }: SealedPlace): Buffer {
  return Buffer.from(`${table}|${row}|${field}`);
}
