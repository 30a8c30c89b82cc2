/** Tokens and codes: made from the system's randomness, kept only as digests. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 bits, safe in headers and cookies. So much randomness needs no slow hash to be kept safely. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What a table keeps of a token. */
export function digestOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digestOfToken(a), digestOfToken(b));
}

/** No 0/O, 1/I/L: read from a screen and typed by somebody else. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function newCode(length: number): string {
  return Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** A code as typed: case and separators do not matter. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}
