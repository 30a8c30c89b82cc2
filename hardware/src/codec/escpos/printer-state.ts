/** What the status bytes say, bit by bit (Epson's command reference: DLE EOT, GS a, GS r). */

import type { PrinterCondition } from '../../conditions.ts';
import type { Presenter } from './profile.ts';

export interface PrinterState {
  readonly online: boolean;
  readonly paper: 'ok' | 'near' | 'out';
  readonly cover: 'closed' | 'open';
  readonly cutter: 'ok' | 'jam';
  /** A fault only service can clear. */
  readonly broken: boolean;
  /** It stopped by itself and will go on by itself: the head is hot. */
  readonly resting: boolean;
  /** Whether a slip hangs in the presenter; null: this answer does not say. */
  readonly slipWaits: boolean | null;
}

const bit = (byte: number, n: number): boolean => (byte & (1 << n)) !== 0;

/** The answers to DLE EOT 1, 2, 3 and 4, and of the presenter's own question where there is one. */
export function fromRealTime(answers: readonly number[], presenter: Presenter | null = null): PrinterState {
  const [printer = 0, offline = 0, error = 0, paper = 0, mouth = 0] = answers;
  return {
    online: !bit(printer, 3),
    paper: bit(paper, 5) || bit(offline, 5) ? 'out' : bit(paper, 2) ? 'near' : 'ok',
    cover: bit(offline, 2) ? 'open' : 'closed',
    cutter: bit(error, 3) ? 'jam' : 'ok',
    broken: bit(error, 5),
    resting: bit(error, 6),
    slipWaits: presenter && (mouth & presenter.slipBits) !== 0,
  };
}

/** The four bytes of automatic status back. */
export function fromReport([printer, error, paper]: readonly number[]): PrinterState {
  return {
    online: !bit(printer ?? 0, 3),
    paper: bit(paper ?? 0, 2) ? 'out' : bit(paper ?? 0, 0) ? 'near' : 'ok',
    cover: bit(printer ?? 0, 5) ? 'open' : 'closed',
    cutter: bit(error ?? 0, 3) ? 'jam' : 'ok',
    broken: bit(error ?? 0, 5),
    resting: bit(error ?? 0, 6),
    slipWaits: null,
  };
}

/** The one reason to name first: what a person can mend in the order in which they would notice it. */
export function conditionOf(state: PrinterState): PrinterCondition | null {
  if (state.broken) return 'Faulted';
  if (state.cover === 'open') return 'CoverOpen';
  if (state.paper === 'out') return 'PaperOut';
  if (state.cutter === 'jam') return 'CutterJam';
  if (state.resting) return 'Overheated';
  return state.online ? null : 'Offline';
}
