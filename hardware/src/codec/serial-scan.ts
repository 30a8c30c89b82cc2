/** Scanners on a serial line: a code ends with CR, LF or Tab, or with a silence where no suffix was set up. */

import { longestScan, scanText } from './scan-text.ts';

const suffixes = new Set([0x0d, 0x0a, 0x09]);
/** Four bytes a character at most; what comes after is dropped up to the suffix. */
const longestCode = longestScan * 4;

export interface SerialScans {
  /** The codes that this piece of the stream ended, in order. */
  push(bytes: Uint8Array): string[];
  /** The line was quiet: what stands there is the whole code. */
  idle(): string[];
}

export function serialScans(): SerialScans {
  let held: number[] = [];

  function end(): string[] {
    const text = scanText(Uint8Array.from(held));
    held = [];
    return text === '' ? [] : [text];
  }

  return {
    push(bytes) {
      const codes: string[] = [];
      for (const byte of bytes) {
        if (suffixes.has(byte)) codes.push(...end());
        else if (held.length < longestCode) held.push(byte);
      }
      return codes;
    },
    idle: end,
  };
}
