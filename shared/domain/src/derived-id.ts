/**
 * Ids that derive from a command (派生编号): whoever decides the same command makes the same ids, the hub as well as a kiosk
 * that was cut off. The digest is the caller's: these rules have no cryptography of their own.
 */
import type { CommandId, ProgressKey } from './ids.ts';

/** SHA-256 of a text, in small hex letters. */
export type Sha256Hex = (text: string) => string;

/**
 * A UUID of version 8: the time that the command's own id begins with, so that rows of one hour lie together however
 * long the history is, then a digest of the command and what the id is for.
 */
export function derivedId(sha256: Sha256Hex, commandId: CommandId, label: string): string {
  const hex = sha256(`${commandId}/${label}`);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(3), 16) & 3);
  return `${commandId.slice(0, 13)}-8${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/** Of a secret that nobody guesses: sixteen letters, 82 bits. */
export const UNGUESSABLE_LETTERS = 16;

/** Ten letters of the command's time, again for the index's sake, and the unguessable ones behind them. */
export function progressKeyOf(commandId: CommandId, unguessable: string): ProgressKey {
  const time = Number.parseInt(commandId.slice(0, 8) + commandId.slice(9, 13), 16);
  return `${time.toString(36).padStart(10, '0')}${unguessable}` as ProgressKey;
}

/** The unguessable letters of a digest in hex. */
export function unguessableOf(hex: string): string {
  return BigInt(`0x${hex.slice(0, 32)}`)
    .toString(36)
    .padStart(25, '0')
    .slice(-UNGUESSABLE_LETTERS);
}
