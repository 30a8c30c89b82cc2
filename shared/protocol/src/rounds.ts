/** What the hub says of rounds and of what was found on them. */
import type { AccountId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { RoundHeading, RoundRules } from '@yichuang/domain/rounds/checklist';
import {
  PhotoId,
  type CheckedItem,
  type Finding,
  type FindingStep,
  type Round,
  type RoundId,
} from '@yichuang/domain/rounds/round';
import { z } from 'zod';

export interface RoundCard extends Omit<Round, 'findings' | 'items'> {
  /** Each with what ought to be so. */
  readonly items: readonly (CheckedItem & { readonly words: string })[];
}

export interface FindingLine extends Omit<FindingStep, 'noteId'> {
  /** Null where nothing was said. */
  readonly words: string | null;
  /** It had a photo, whose time is over. */
  readonly photoExpired: boolean;
}

export interface FindingCard extends Omit<Finding, 'steps'> {
  readonly roundId: RoundId;
  readonly heading: RoundHeading;
  /** What ought to be so. */
  readonly itemWords: string;
  /** Not rectified yet though due, or rectified too late. */
  readonly late: boolean;
  /** The first says what is the matter. */
  readonly steps: readonly FindingLine[];
}

/** A working day and how many rounds of it were finished. */
export interface RoundDay {
  readonly date: LocalDate;
  readonly finished: number;
}

// GET /api/rounds

export interface RoundsAnswer {
  readonly now: Instant;
  /** Today's, or of the range; the newest first. */
  readonly rounds: readonly RoundCard[];
  /** Those not closed, or of the range's rounds; what is late first. */
  readonly findings: readonly FindingCard[];
  readonly perDay: number;
  /** Working days up to today. */
  readonly days: readonly RoundDay[];
  /** What the accounts in them are called. */
  readonly people: Readonly<Record<string, string>>;
  /** Who can be made responsible: those whose screen tells them. */
  readonly assignees: readonly { readonly accountId: AccountId; readonly name: string }[];
}

// GET /api/rounds/own

export interface OwnFindingsAnswer extends Pick<RoundsAnswer, 'now' | 'people'> {
  /** What the asker is responsible for and is not closed; what is late first. */
  readonly findings: readonly FindingCard[];
}

// GET, PUT /api/rounds/rules

export interface RoundRulesAnswer {
  readonly revision: number;
  readonly rules: RoundRules;
}

// POST /api/rounds/photos?roundId=

export const PhotoKept = z.strictObject({ photoId: PhotoId });
export type PhotoKept = z.infer<typeof PhotoKept>;
