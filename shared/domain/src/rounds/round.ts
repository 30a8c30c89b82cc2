/**
 * One round through the hall (巡查) with what was found on it:
 *
 *   started ──► each item: 合格, 有问题, 不适用 ──► finished
 *                              └► finding ──► rectified ◄──► sent back
 *                                                 └► closed by whoever found it or a manager
 *
 * What is said stands in notes and what was photographed in photos; a fact carries their ids only.
 */
import { z } from 'zod';
import type { Envelope, Fact } from '../event.ts';
import { AccountId, CounterId, Instant, NoteId, ZoneId } from '../ids.ts';
import { RoundItemId, RoundQuestion } from './checklist.ts';

export const RoundId = z.uuid().brand<'RoundId'>();
export type RoundId = z.infer<typeof RoundId>;
export const FindingId = z.uuid().brand<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;
export const PhotoId = z.uuid().brand<'PhotoId'>();
export type PhotoId = z.infer<typeof PhotoId>;

/** 早 · 午 · 晚 · 随时. */
export const RoundPart = z.enum(['morning', 'noon', 'evening', 'free']);
export type RoundPart = z.infer<typeof RoundPart>;

/** 合格 · 不适用; 有问题 comes with its finding. */
export const RoundMark = z.enum(['fine', 'notApplicable']);
export type RoundMark = z.infer<typeof RoundMark>;

const of = { roundId: RoundId };
const ofFinding = { ...of, findingId: FindingId };

export const roundEvents = {
  RoundStarted: z.strictObject({
    ...of,
    part: RoundPart,
    /** Of the list of items: its words stay, whatever the list says later. */
    revision: z.int().min(0),
    items: z.array(RoundQuestion).min(1),
  }),
  RoundItemChecked: z.strictObject({ ...of, itemId: RoundItemId, mark: RoundMark }),
  FindingOpened: z.strictObject({
    ...ofFinding,
    itemId: RoundItemId,
    /** What is the matter, and where in words. */
    noteId: NoteId,
    zoneId: ZoneId.nullable(),
    counterId: CounterId.nullable(),
    photoId: PhotoId.nullable(),
    toAccountId: AccountId,
    dueAt: Instant,
  }),
  RoundFinished: z.strictObject(of),
  FindingAssigned: z.strictObject({ ...ofFinding, toAccountId: AccountId }),
  FindingRectified: z.strictObject({ ...ofFinding, noteId: NoteId, photoId: PhotoId.nullable() }),
  FindingSentBack: z.strictObject({ ...ofFinding, noteId: NoteId }),
  FindingClosed: z.strictObject(ofFinding),
} as const;

export type RoundEventType = keyof typeof roundEvents;
export type RoundPayload<T extends RoundEventType> = z.infer<(typeof roundEvents)[T]>;
export type RoundEvent = { [T in RoundEventType]: Fact<T, RoundPayload<T>> }[RoundEventType];

export function roundFact<T extends RoundEventType>(
  type: T,
  payload: RoundPayload<T>,
): Fact<T, RoundPayload<T>> {
  return { type, payload };
}

/** One line of a finding's life. */
export interface FindingStep {
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly did: 'found' | 'assigned' | 'rectified' | 'sentBack' | 'closed';
  readonly noteId: NoteId | null;
  readonly photoId: PhotoId | null;
  readonly toAccountId: AccountId | null;
}

export interface Finding {
  readonly findingId: FindingId;
  readonly itemId: RoundItemId;
  readonly zoneId: ZoneId | null;
  readonly counterId: CounterId | null;
  readonly toAccountId: AccountId;
  readonly dueAt: Instant;
  readonly foundAt: Instant;
  readonly foundBy: AccountId | null;
  /** Null again when it was sent back. */
  readonly rectifiedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The first one first. */
  readonly steps: readonly FindingStep[];
}

export interface CheckedItem extends RoundQuestion {
  /** Null: not looked at yet. */
  readonly mark: RoundMark | 'problem' | null;
}

export interface Round {
  readonly roundId: RoundId;
  readonly part: RoundPart;
  readonly revision: number;
  readonly startedAt: Instant;
  readonly startedBy: AccountId | null;
  readonly finishedAt: Instant | null;
  readonly items: readonly CheckedItem[];
  readonly findings: readonly Finding[];
}

export function evolveRound(round: Round | null, envelope: Envelope<RoundEvent>): Round | null {
  const event = { type: envelope.type, payload: envelope.payload } as RoundEvent;
  const { at, by } = envelope;
  if (event.type === 'RoundStarted') {
    const { items, ...started } = event.payload;
    return {
      ...started,
      startedAt: at,
      startedBy: by.account,
      finishedAt: null,
      items: items.map((item) => ({ ...item, mark: null })),
      findings: [],
    };
  }
  if (round === null) return null;
  const marked = (itemId: RoundItemId, mark: CheckedItem['mark']) =>
    round.items.map((item) => (item.itemId === itemId ? { ...item, mark } : item));
  switch (event.type) {
    case 'RoundItemChecked':
      return { ...round, items: marked(event.payload.itemId, event.payload.mark) };
    case 'RoundFinished':
      return { ...round, finishedAt: at };
    case 'FindingOpened': {
      const { roundId: _, noteId, photoId, ...found } = event.payload;
      const { toAccountId } = found;
      const step: FindingStep = { at, by: by.account, did: 'found', noteId, photoId, toAccountId };
      const lasting = { foundAt: at, foundBy: by.account, rectifiedAt: null, closedAt: null };
      return {
        ...round,
        items: marked(found.itemId, 'problem'),
        findings: [...round.findings, { ...found, ...lasting, steps: [step] }],
      };
    }
    case 'FindingAssigned':
    case 'FindingRectified':
    case 'FindingSentBack':
    case 'FindingClosed':
      return {
        ...round,
        findings: round.findings.map((finding) =>
          finding.findingId === event.payload.findingId ? stepped(finding, event, envelope) : finding,
        ),
      };
  }
}

type FindingEvent = Exclude<
  RoundEvent,
  { readonly type: 'RoundStarted' | 'RoundItemChecked' | 'RoundFinished' | 'FindingOpened' }
>;

function stepped(finding: Finding, event: FindingEvent, { at, by }: Envelope<RoundEvent>): Finding {
  const step = (did: FindingStep['did'], about: Partial<FindingStep> = {}): Pick<Finding, 'steps'> => {
    const nothing = { noteId: null, photoId: null, toAccountId: null };
    return { steps: [...finding.steps, { at, by: by.account, did, ...nothing, ...about }] };
  };
  switch (event.type) {
    case 'FindingAssigned': {
      const { toAccountId } = event.payload;
      return { ...finding, toAccountId, ...step('assigned', { toAccountId }) };
    }
    case 'FindingRectified': {
      const { noteId, photoId } = event.payload;
      return { ...finding, rectifiedAt: at, ...step('rectified', { noteId, photoId }) };
    }
    case 'FindingSentBack':
      return { ...finding, rectifiedAt: null, ...step('sentBack', { noteId: event.payload.noteId }) };
    case 'FindingClosed':
      return { ...finding, closedAt: at, ...step('closed') };
  }
}

/** Whether it ought to have been rectified by now, or was too late. */
export function isFindingLate(
  { dueAt, rectifiedAt }: Pick<Finding, 'dueAt' | 'rectifiedAt'>,
  now: Instant,
): boolean {
  return (rectifiedAt ?? now) > dueAt;
}

/** What nobody has looked at yet. */
export function itemsLeft({ items }: Pick<Round, 'items'>): number {
  return items.filter(({ mark }) => mark === null).length;
}
