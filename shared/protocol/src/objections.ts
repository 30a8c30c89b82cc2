/** What the hub says of 我的数据 and of what clerks hold against it (数据复核). */
import type { Objection } from '@yichuang/domain/objection/objection';
import type { Instant } from '@yichuang/domain/ids';
import type { OwnFigures } from '@yichuang/domain/oversight/own-figures';

export interface ObjectionCard extends Omit<Objection, 'noteId' | 'replyNoteId'> {
  readonly words: string | null;
  /** Of whoever decided. */
  readonly reply: string | null;
  /** Nobody has decided, and the clerk should have an answer. */
  readonly late: boolean;
}

// GET /api/figures/own

export interface OwnFiguresAnswer {
  readonly figures: OwnFigures;
  /** All of the asker's, the newest first. */
  readonly objections: readonly ObjectionCard[];
  /** How many days back a figure can be objected to. */
  readonly lodgeDays: number;
}

// GET /api/objections

export interface ObjectionsAnswer {
  readonly now: Instant;
  /** Undecided ones first, by the day on which they want an answer. */
  readonly objections: readonly ObjectionCard[];
  /** What the accounts in them are called. */
  readonly people: Readonly<Record<string, string>>;
}
