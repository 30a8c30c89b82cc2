/**
 * A thin builder over the `escpos` package: it collects initialise, alignment and text; every other command goes in as
 * raw bytes of our own, because its QR codes, sizes and tables are wrong for Chinese paper (hardware.md 1).
 */

import escpos from 'escpos';

import type { SlipAlign } from './document.ts';

export interface SlipBuilder {
  initialise(): void;
  align(align: SlipAlign): void;
  text(text: string): void;
  raw(bytes: Buffer): void;
  bytes(): Buffer;
}

const alignWords = { left: 'lt', center: 'ct', right: 'rt' } as const;

export function slipBuilder(): SlipBuilder {
  const written: Buffer[] = [];
  const printer = new escpos.Printer({ write: (bytes) => void written.push(bytes) }, { encoding: 'GB18030' });
  return {
    initialise: () => void printer.hardware('init'),
    align: (align) => void printer.align(alignWords[align]),
    text: (text) => void printer.pureText(text),
    raw: (bytes) => void printer.raw(bytes),
    bytes() {
      printer.flush();
      return Buffer.concat(written);
    },
  };
}
