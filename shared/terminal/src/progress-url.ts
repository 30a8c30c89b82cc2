/** The address in a slip's QR code. */
import { progressPath } from '@yichuang/domain/hall/progress-link';
import type { ProgressKey } from '@yichuang/domain/ids';

export function progressUrlOf(publicUrl: string | null, key: ProgressKey): string | null {
  return publicUrl === null ? null : publicUrl + progressPath(key);
}
