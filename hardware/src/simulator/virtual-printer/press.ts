/** What a command may touch while it is carried out: the modes, the paper, the cutter, the line back to the host. */

import type { Modes, VirtualPrinterModel } from './modes.ts';
import type { Sheet } from './sheet.ts';
import type { Dots } from './slip.ts';

export interface Press {
  readonly model: VirtualPrinterModel;
  modes: Modes;
  readonly sheet: Sheet;
  /** What `fn 112` of GS ( L has stored for `fn 50`. */
  storedPicture: Dots | null;
  /** What GS ( k has stored: bytes of the QR code's text. */
  storedQr: Uint8Array;
  /** Marks where the command begins whose bytes are read next. */
  commandBegins(): void;
  /** Writes down the command under way as something this printer does not know or cannot print. */
  readonly object: (what: string) => void;
  cut(): void;
  /** Empties the presenter. */
  removeSlip(): void;
  reply(...bytes: number[]): void;
  /** The answer to GS r 1. */
  paperByte(): number;
  /** GS a n. */
  reportChanges(which: number): void;
}
