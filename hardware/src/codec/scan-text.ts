/** What a scanner read, as text: decoded, without control characters, and never longer than anybody wants to look at. */

/** A foreign QR code may hold 3 kB and more; no code of ours has a tenth of this. */
export const longestScan = 2_048;

/** UTF-8 where the bytes are that, else GB18030: scanners of this country send either. '' where nothing is left. */
export function scanText(bytes: Uint8Array): string {
  const text = utf8(bytes) ?? new TextDecoder('gb18030').decode(bytes);
  return [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu, '').trim()].slice(0, longestScan).join('');
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
