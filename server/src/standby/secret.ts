/**
 * What hub and standby share (配对密钥): one secret, from which a token for asking and a key for sealing are derived, so
 * that whoever listens on the hall's network learns neither the keys of personal data nor how to read them.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface SharedSecret {
  readonly token: string;
  isToken(shown: unknown): boolean;
  seal(plain: Buffer): Buffer;
  /** Throws for what was sealed with another secret, or changed. */
  open(sealed: Buffer): Buffer;
  /** Proves a word of one to the other. */
  proof(word: string): string;
}

export function sharedSecret(secret: Buffer): SharedSecret {
  const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const [token, sealing, proving] = [derived('token').toString('hex'), derived('seal'), derived('proof')];
  return {
    token,
    isToken: (shown) =>
      typeof shown === 'string' &&
      shown.length === token.length &&
      timingSafeEqual(Buffer.from(shown), Buffer.from(token)),
    seal: (plain) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    },
    proof: (word) => createHmac('sha256', proving).update(word).digest('hex'),
  };
}
