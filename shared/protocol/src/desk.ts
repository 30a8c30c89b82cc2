/** What the hub says of the 办不成事 desk. */
import type { DifficultyId, DifficultyStep, Outcome, ToldHow } from '@yichuang/domain/desk/difficulty';
import type { AccountId, Instant, ServiceId, TicketNumber, ZoneId } from '@yichuang/domain/ids';

export interface DifficultyLine extends Omit<DifficultyStep, 'noteId'> {
  /** Null where nothing was said. */
  readonly words: string | null;
}

export interface DifficultyCard {
  readonly difficultyId: DifficultyId;
  readonly number: TicketNumber | null;
  readonly zoneId: ZoneId | null;
  readonly itemId: ServiceId | null;
  readonly openedAt: Instant;
  readonly openedBy: AccountId | null;
  readonly toAccountId: AccountId;
  /** Until when the citizen wants a first answer. */
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
  /** No answer yet, or one that came too late. */
  readonly late: boolean;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly told: ToldHow | null;
  /** The first says what could not be done. */
  readonly steps: readonly DifficultyLine[];
}

// GET /api/desk

export interface DeskAnswer {
  readonly now: Instant;
  /** What is late first. */
  readonly difficulties: readonly DifficultyCard[];
  /** What the accounts in them are called. */
  readonly people: Readonly<Record<string, string>>;
  /** To whom one can be handed. */
  readonly assignees: readonly { readonly accountId: AccountId; readonly name: string }[];
}
