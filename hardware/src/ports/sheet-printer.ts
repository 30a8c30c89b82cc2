/** An A4 printer (文书打印机): takes a PDF, says whether it was taken and, where it can, whether it came out. */
import type { Watched } from './health.ts';
import type { SheetCondition } from '../conditions.ts';

export interface SheetJob {
  /** Chosen by the owner; the same id while it is under way gives the same promise, never a second print. */
  readonly jobId: string;
  readonly pdf: Uint8Array;
  readonly copies: number;
  /** As the printer names it; absent = its own choice. */
  readonly tray?: string;
  readonly duplex?: boolean;
  /** Shown in the printer's queue: the kind of paper and its number, nobody's name. */
  readonly title: string;
}

/**
 * `printed`: the printer itself said so. `spooled`: handed over, and it cannot say more (打出来了吗? is asked once).
 * `failed`: nothing came out. `unknown`: somewhere in the middle; only a person can tell.
 */
export type SheetResult =
  | { readonly outcome: 'printed' | 'spooled' }
  | { readonly outcome: 'failed' | 'unknown'; readonly condition: SheetCondition };

export interface SheetPrinterPort extends Watched<SheetCondition> {
  print(job: SheetJob): Promise<SheetResult>;
  /** Names of the trays, the printer's own first. */
  trays(): Promise<readonly string[]>;
}
