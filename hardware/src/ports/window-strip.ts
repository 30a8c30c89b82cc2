/** LED strips over the windows (窗口条屏): the latest text of each address, told again and again because a strip forgets. */
import type { Watched } from './health.ts';

/**
 * Most strips are only written to: `ready` then means that the line takes bytes, never that a strip is lit. Those that
 * answer and stop answering are `Silent`.
 */
export interface WindowStripPort extends Watched {
  /** Replaces what stands there; a text that waits behind it is never shown. */
  show(address: number, text: string): void;
  blank(address: number): void;
}
