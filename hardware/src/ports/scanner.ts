/** A bar code scanner (扫码枪): what it read, as text that nobody has judged yet. */
import type { Watched } from './health.ts';

export interface Scan {
  /** Printable text of at most 2,048 characters; control characters and suffixes are gone. */
  readonly text: string;
  /** AIM symbology identifier, `]Q1`; null where the scanner does not say. */
  readonly symbology: string | null;
}

export interface ScannerPort extends Watched {
  onScan(listener: (scan: Scan) => void): () => void;
}
