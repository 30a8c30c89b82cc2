/** The four characters by which a printer names the job that it finished (GS ( H). */

import { createHash } from 'node:crypto';

/**
 * 20h–7Eh without the characters that look like a DLE EOT answer (0xx1xx10): those may stand between the bytes of an
 * id, and the two must stay distinguishable.
 */
const alphabet = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => 0x20 + index).filter(
  (code) => (code & 0x93) !== 0x12,
);

/** The same job always has the same id, so that an answer that comes late is still known for what it is. */
export function processIdOf(jobId: string): string {
  let rest = createHash('sha256').update(jobId).digest().readUIntBE(0, 6);
  const codes = Array.from({ length: 4 }, () => {
    const code = alphabet[rest % alphabet.length] ?? 0x20;
    rest = Math.floor(rest / alphabet.length);
    return code;
  });
  return String.fromCharCode(...codes);
}
