/**
 * One thing that a citizen could not get done (办不成事) and what became of it. Whoever is asked first is responsible for it
 * (首问负责) until it is handed to another named person:
 *
 *   opened ──► stepped, handed over … ──► closed: what came of it, and how the citizen was told
 *
 * The first answer is due by the end of the working day that the hall's promises name. What is said stands in notes; a fact carries their ids only.
 */
import { z } from 'zod';
import type { Envelope, Fact } from '../event.ts';
import { AccountId, Instant, NoteId, ServiceId, TicketNumber, ZoneId } from '../ids.ts';

export const DifficultyId = z.uuid().brand<'DifficultyId'>();
export type DifficultyId = z.infer<typeof DifficultyId>;

/** 已办成 · 不能办,已说清依据 · 已转有关单位 · 群众不再要求. */
export const Outcome = z.enum(['done', 'explained', 'referred', 'withdrawn']);
export type Outcome = z.infer<typeof Outcome>;

/** 当面 · 电话 · 多次联系不上. */
export const ToldHow = z.enum(['inPerson', 'byPhone', 'notReached']);
export type ToldHow = z.infer<typeof ToldHow>;

const of = { difficultyId: DifficultyId };

export const difficultyEvents = {
  DifficultyOpened: z.strictObject({
    ...of,
    /** What could not be done, and how the citizen can be reached. */
    noteId: NoteId,
    number: TicketNumber.nullable(),
    zoneId: ZoneId.nullable(),
    itemId: ServiceId.nullable(),
    toAccountId: AccountId,
    answerBy: Instant,
  }),
  DifficultyAssigned: z.strictObject({ ...of, toAccountId: AccountId }),
  /** `answered`: the citizen was given an answer in it. */
  DifficultyStepped: z.strictObject({ ...of, noteId: NoteId, answered: z.boolean() }),
  DifficultyClosed: z.strictObject({ ...of, noteId: NoteId, outcome: Outcome, told: ToldHow }),
} as const;

export type DifficultyEventType = keyof typeof difficultyEvents;
export type DifficultyPayload<T extends DifficultyEventType> = z.infer<(typeof difficultyEvents)[T]>;
export type DifficultyEvent = {
  [T in DifficultyEventType]: Fact<T, DifficultyPayload<T>>;
}[DifficultyEventType];

export function difficultyFact<T extends DifficultyEventType>(
  type: T,
  payload: DifficultyPayload<T>,
): Fact<T, DifficultyPayload<T>> {
  return { type, payload };
}

/** One line of its life. */
export interface DifficultyStep {
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly did: 'opened' | 'assigned' | 'stepped' | 'answered' | 'closed';
  readonly noteId: NoteId | null;
  readonly toAccountId: AccountId | null;
}

export interface Difficulty extends Omit<DifficultyPayload<'DifficultyOpened'>, 'noteId'> {
  readonly openedAt: Instant;
  readonly openedBy: AccountId | null;
  readonly answeredAt: Instant | null;
  readonly closed: { readonly at: Instant; readonly outcome: Outcome; readonly told: ToldHow } | null;
  /** The first one first. */
  readonly steps: readonly DifficultyStep[];
}

export function evolveDifficulty(
  difficulty: Difficulty | null,
  envelope: Envelope<DifficultyEvent>,
): Difficulty | null {
  const event = { type: envelope.type, payload: envelope.payload } as DifficultyEvent;
  const { at, by } = envelope;
  const step = (did: DifficultyStep['did'], about: Partial<DifficultyStep>): DifficultyStep => ({
    at,
    by: by.account,
    did,
    noteId: null,
    toAccountId: null,
    ...about,
  });
  if (event.type === 'DifficultyOpened') {
    const { noteId, ...opened } = event.payload;
    const { toAccountId } = opened;
    return {
      ...opened,
      openedAt: at,
      openedBy: by.account,
      answeredAt: null,
      closed: null,
      steps: [step('opened', { noteId, toAccountId })],
    };
  }
  if (difficulty === null) return null;
  const { steps, answeredAt } = difficulty;
  switch (event.type) {
    case 'DifficultyAssigned': {
      const { toAccountId } = event.payload;
      return { ...difficulty, toAccountId, steps: [...steps, step('assigned', { toAccountId })] };
    }
    case 'DifficultyStepped': {
      const { noteId, answered } = event.payload;
      return {
        ...difficulty,
        answeredAt: answered ? (answeredAt ?? at) : answeredAt,
        steps: [...steps, step(answered ? 'answered' : 'stepped', { noteId })],
      };
    }
    case 'DifficultyClosed': {
      const { noteId, outcome, told } = event.payload;
      return {
        ...difficulty,
        answeredAt: answeredAt ?? at,
        closed: { at, outcome, told },
        steps: [...steps, step('closed', { noteId })],
      };
    }
  }
}

/** Whether the citizen ought to have had a first answer by now, or had it too late. */
export function isLate(
  { answerBy, answeredAt }: Pick<Difficulty, 'answerBy' | 'answeredAt'>,
  now: Instant,
): boolean {
  return (answeredAt ?? now) > answerBy;
}
