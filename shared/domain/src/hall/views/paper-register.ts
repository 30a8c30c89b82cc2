/** 补录 of a day as it is shown: the lines as they count now, with everything that was put right or struck out. */
import type { AccountId, Instant } from '../../ids.ts';
import type { PaperLine, PaperTicket } from '../paper.ts';

/** 更正 or 划去: by whom, when, why, and the line before it. */
export interface PaperChange {
  readonly kind: 'corrected' | 'struck';
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly words: string | null;
  readonly before: PaperLine;
}

export interface PaperRow extends Pick<PaperTicket, 'ticketId' | 'recordedBy' | 'recordedAt'> {
  readonly line: PaperLine;
  /** In the order in which they were made. */
  readonly changes: readonly PaperChange[];
}

/** `GET /api/paper-tickets`. */
export interface PaperRegister {
  /** By number. */
  readonly rows: readonly PaperRow[];
  /** Struck out: shown, never counted. */
  readonly struck: readonly PaperRow[];
  readonly people: Readonly<Record<string, string>>;
}
