/** What the rest of the house sees of a device: a slip printer (号票打印机) takes bytes and says what became of them. */

import type { PrinterCondition } from '../conditions.ts';

/**
 * On what a printer's word rests, best first: it names the job it printed (`processId`), it says that its buffer ran
 * empty (`drained`), it showed no fault for as long as a slip takes (`status`), or it never says anything (`mute`).
 */
export type Evidence = 'processId' | 'drained' | 'status' | 'mute';

export interface PrinterStatus {
  readonly online: boolean;
  readonly paper: 'ok' | 'near' | 'out';
  readonly cover: 'closed' | 'open';
  readonly cutter: 'ok' | 'jam';
  /** The one reason why nothing can be printed now, or null. */
  readonly fault: PrinterCondition | null;
  /** On what its word rests now: what it proved, never more than its profile allows. */
  readonly evidence: Evidence;
  /** What it proved itself when it was asked; null: it has not been in a state to be asked. */
  readonly probed: Evidence | null;
  /** Slips that the roll still gives, counted since 已换纸; null where nobody counts. */
  readonly slipsLeft: number | null;
  /** A slip hangs in the presenter: nobody has taken it yet. */
  readonly slipWaits: boolean;
}

export interface PrintJob {
  /** Chosen by the owner; the same id while it is under way gives the same promise, never a second slip. */
  readonly jobId: string;
  readonly bytes: Uint8Array;
}

/**
 * What became of a job. `printed`: it came out, as far as `evidence` can tell. `failed`: not one byte was sent.
 * `held`: the printer stopped in the middle and the rest was dropped; at most a torso came out, a reprint cannot double
 * it. `unknown`: it may or may not be on paper; only a person can tell, never reprint silently.
 */
export type PrintResult =
  | { readonly outcome: 'printed'; readonly evidence: Evidence }
  | {
      readonly outcome: 'failed' | 'held' | 'unknown';
      readonly condition: PrinterCondition;
      readonly evidence: Evidence;
    };

export interface PrinterPort {
  /** The last known status, at once. */
  status(): PrinterStatus;
  /** Asks the printer now (at most a few hundred ms): before a number is given out. */
  check(): Promise<PrinterStatus>;
  /** Everything a printer can do is a result; rejects only when the owner's journal fails (in `begin`: nothing was sent). */
  print(job: PrintJob): Promise<PrintResult>;
  /** 已换纸: the count of paper begins anew. Found out by itself where the printer saw the old roll end. */
  rollChanged(): void;
  /** Hears every change of status; returns the way to stop hearing. */
  onStatus(listener: (status: PrinterStatus) => void): () => void;
  close(): Promise<void>;
}

/** What was printed on a roll. */
export interface RollUse {
  /** Of an eighth of a millimetre. */
  readonly rows: number;
  readonly slips: number;
}

/** Where the owner keeps the count of a roll, so that a restart does not forget it. */
export interface RollJournal {
  /** Null: nobody has counted yet. */
  load(): RollUse | null;
  /** If it throws, counting goes on in memory. */
  save(use: RollUse): void;
}

/** Where the owner writes down, on disk, what it lets the printer do. Each call may be awaited before going on. */
export interface PrintJournal {
  /** Jobs that an earlier run began and never settled: each becomes `unknown` (Interrupted). */
  unsettled(): readonly string[] | Promise<readonly string[]>;
  /** Before the first byte. If it throws, nothing is sent. */
  begin(jobId: string, sha256: string): void | Promise<void>;
  /** Every byte was handed to the connection. */
  sent(jobId: string): void | Promise<void>;
  /** The printer stopped in the middle; the job waits for somebody to help. */
  held(jobId: string, condition: PrinterCondition): void | Promise<void>;
  /** The end of a job that was begun; one that failed before is only told to whoever called `print`. */
  outcome(jobId: string, result: PrintResult): void | Promise<void>;
}
