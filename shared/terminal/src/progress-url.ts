/** The address in a slip's QR code. The key stands behind the #, so that no server's log ever holds it. */
import type { ProgressKey } from '@yichuang/domain/ids';

export function progressUrlOf(publicUrl: string | null, key: ProgressKey): string | null {
  return publicUrl === null ? null : `${publicUrl}/phone/#${key}`;
}
