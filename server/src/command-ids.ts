/** Ids of the hub's own commands: UUIDs of version 7, which say when they were made and keep indexes small. */
import { randomBytes } from 'node:crypto';

export function newCommandId(atMs: number): string {
  const time = Math.floor(atMs).toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  const variant = '89ab'.charAt(Number.parseInt(random.charAt(3), 16) & 3);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(8)}`;
}
