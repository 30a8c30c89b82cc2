/** What the hub says of 我的数据 and of what clerks hold against it (数据复核). */
import { ObjectionId, type Objection } from '@yichuang/domain/objection/objection';
import type { Instant } from '@yichuang/domain/ids';
import type { OwnFigures } from '@yichuang/domain/oversight/own-figures';
import { z } from 'zod';

export interface ObjectionCard extends Omit<Objection, 'noteId' | 'replyNoteId'> {
  readonly words: string | null;
  /** Of whoever decided. */
  readonly reply: string | null;
  /** Nobody has decided, and the clerk should have an answer. */
  readonly late: boolean;
}

export interface OwnObjectionCard extends ObjectionCard {
  /** Answered, and whoever asked has not read it. */
  readonly unread: boolean;
}

// GET /api/figures/own

export interface OwnFiguresAnswer {
  readonly figures: OwnFigures;
  /** All of the asker's, the newest first. */
  readonly objections: readonly OwnObjectionCard[];
  /** How many days back a figure can be objected to. */
  readonly lodgeDays: number;
}

// GET /api/objections/replies

export interface RepliesAnswer {
  /** Answers of the manager that the asker has not read. */
  readonly unread: number;
}

// POST /api/objections/read

export const RepliesRead = z.strictObject({ objectionIds: z.array(ObjectionId).max(500) });
export type RepliesRead = z.infer<typeof RepliesRead>;

// GET /api/objections

export interface ObjectionsAnswer {
  readonly now: Instant;
  /** Undecided ones first, by the day on which they want an answer. */
  readonly objections: readonly ObjectionCard[];
  /** What the accounts in them are called. */
  readonly people: Readonly<Record<string, string>>;
}
