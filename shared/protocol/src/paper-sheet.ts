/** POST /api/paper-tickets/file (整表补录): which lines of a handed-in register can be entered, and what is wrong with the others. */
import type { PaperLine } from '@yichuang/domain/hall/paper';
import type { SheetProblem } from './sheet-problem.ts';
import type { WireRejection } from './socket.ts';

/** A row that the rules of entering refuse; its words are those of entering by hand. */
export interface PaperRefused {
  readonly row: number;
  readonly column: string;
  readonly rejection: WireRejection;
}

export interface PaperSheet {
  /** Nothing is entered by reading: these are sent as recordPaperSheet, all or none. */
  readonly lines: readonly PaperLine[];
  /** On record already, word for word. */
  readonly same: number;
  readonly problems: readonly SheetProblem[];
  readonly refused: readonly PaperRefused[];
}
