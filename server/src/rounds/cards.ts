/** Rounds and findings as pages are told them: with the words of their notes, what is late first. */
import type { Instant, NoteId } from '@yichuang/domain/ids';
import { isFindingLate, type PhotoId, type Round } from '@yichuang/domain/rounds/round';
import type { FindingCard, RoundCard } from '@yichuang/protocol/rounds';
import type { roundWordsReader } from './round-rules.ts';
import type { Core } from '../core.ts';

type WordsOf = ReturnType<typeof roundWordsReader>;

export function roundCards(rounds: readonly Round[], wordsOf: WordsOf): readonly RoundCard[] {
  return rounds.map(({ roundId, part, revision, startedAt, startedBy, finishedAt, items }) => {
    const words = wordsOf(revision);
    const asked = items.map((item) => ({ ...item, words: words.get(item.itemId) ?? '' }));
    return { roundId, part, revision, startedAt, startedBy, finishedAt, items: asked };
  });
}

interface FindingSources {
  readonly notes: Core['read']['notes'];
  readonly wordsOf: WordsOf;
  readonly isExpired: (photoId: PhotoId) => boolean;
  readonly now: Instant;
}

export function findingCards(
  rounds: readonly Round[],
  { notes, wordsOf, isExpired, now }: FindingSources,
): readonly FindingCard[] {
  const steps = rounds.flatMap(({ findings }) => findings.flatMap((finding) => finding.steps));
  const noteIds = steps.map(({ noteId }) => noteId).filter((id): id is NoteId => id !== null);
  const words = new Map(notes(noteIds).map(({ noteId, text }) => [noteId, text]));
  const cards = rounds.flatMap(({ roundId, revision, items, findings }) => {
    const asked = wordsOf(revision);
    return findings.map((finding): FindingCard => {
      const item = items.find(({ itemId }) => itemId === finding.itemId);
      return {
        ...finding,
        roundId,
        heading: item?.heading ?? 'order',
        itemWords: asked.get(finding.itemId) ?? '',
        late: isFindingLate(finding, now),
        steps: finding.steps.map(({ noteId, ...step }) => ({
          ...step,
          words: noteId === null ? null : (words.get(noteId) ?? null),
          photoExpired: step.photoId !== null && isExpired(step.photoId),
        })),
      };
    });
  });
  return cards.toSorted((one, other) => urgency(one) - urgency(other) || (one.dueAt < other.dueAt ? -1 : 1));
}

/** Late and not rectified, to be rectified, to be looked at, closed. */
function urgency({ late, rectifiedAt, closedAt }: FindingCard): number {
  if (closedAt !== null) return 3;
  if (rectifiedAt !== null) return 2;
  return late ? 0 : 1;
}
