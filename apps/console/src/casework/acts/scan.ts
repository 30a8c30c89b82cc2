/** What may be sent as a scan of a result (结果扫描件); the hub looks again, at the bytes themselves. */

/** As the hub takes it (server/src/casework/files.ts). */
const MOST_BYTES = 2 * 1024 * 1024;
const KINDS = ['application/pdf', 'image/jpeg', 'image/png'];

export function faultOfScan({ type, size }: Pick<File, 'type' | 'size'>): 'wrongKind' | 'tooLarge' | null {
  if (!KINDS.includes(type)) return 'wrongKind';
  return size > MOST_BYTES ? 'tooLarge' : null;
}

/** 820 KB · 1.4 MB */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
