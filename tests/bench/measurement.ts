/** What a measurement is, what it gives, and when it is good enough. */

export interface Measurement {
  /** As typed after `npm run bench --`. */
  readonly name: string;
  /** What is measured against what, for the reader of the table. */
  readonly about: string;
  readonly run: (scale: Scale) => Promise<readonly Row[]>;
}

export interface Scale {
  /** Interleaved blocks of each side; a median over them is what a gate judges. */
  readonly blocks: number;
  /** Work inside a block, of the full amount: 1, or less for a quick look. */
  readonly share: number;
  /** An empty folder that is removed after the run. */
  readonly folder: (name: string) => string;
  /** Progress, for whoever waits. */
  readonly say: (text: string) => void;
}

export type Unit = '/s' | 's' | 'ms' | 'µs' | 'MB' | '';

export interface Row {
  readonly name: string;
  readonly unit: Unit;
  /** The median over the blocks. */
  readonly median: number;
  /** Of all single values of all blocks, never gated. */
  readonly p99?: { readonly value: number; readonly unit: Unit };
  /** The median of the floor in the same run, in the row's unit. */
  readonly floor?: number;
  /** The median over the blocks of each block against its own floor. */
  readonly ratio?: number;
  readonly gate?: Gate;
  /** What stands beside the row in JSON and under the table: conditions, parts, shares of the processor. */
  readonly note?: string;
}

/** On the ratio where there is one, else on the median. */
export type Gate = { readonly atMost: number } | { readonly atLeast: number };

/** Null: nothing is asked of this row. */
export function holds({ gate, ratio, median }: Row): boolean | null {
  if (!gate) return null;
  const judged = ratio ?? median;
  return 'atMost' in gate ? judged <= gate.atMost : judged >= gate.atLeast;
}
