/** The operator's PIN (维护密码) as the settings keep it: `scrypt$<cost>$<salt>$<key>`, so that a reader of the file has no PIN. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** 2^cost; a PIN is short, so one guess must cost something. */
const COST = 15;
const KEY_BYTES = 32;
const MEMORY_BYTES = 128 * 1024 * 1024;

export const PIN_SHAPE = /^\d{6,12}$/;

export const PinHash = z.string().regex(/^scrypt\$\d{1,2}\$[\w-]{16,}\$[\w-]{43}$/, 'made by --hash-pin');

export function hashPin(pin: string, cost = COST): string {
  const salt = randomBytes(16);
  return ['scrypt', cost, salt.toString('base64url'), keyOf(pin, salt, cost).toString('base64url')].join('$');
}

export function isPin(pin: string, hash: string): boolean {
  const [, cost = '', salt = '', key = ''] = hash.split('$');
  const given = keyOf(pin, Buffer.from(salt, 'base64url'), Number(cost));
  const wanted = Buffer.from(key, 'base64url');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function keyOf(pin: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(pin, salt, KEY_BYTES, { N: 2 ** cost, r: 8, p: 1, maxmem: MEMORY_BYTES });
}
