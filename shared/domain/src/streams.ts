/** What the write path has to know of each kind of stream (事件流类别): its beginning, its fold, whom it concerns. */
import { newEvaluation, type Evaluation } from './evaluation/evaluation.ts';
import type { EvaluationEvent } from './evaluation/events.ts';
import { evolveEvaluation } from './evaluation/evolve.ts';
import type { EvaluationId } from './evaluation/ids.ts';
import type { Envelope, Fact } from './event.ts';
import { evolve } from './hall/evolve.ts';
import { subjectOf, type HallEvent } from './hall/events.ts';
import { newHall, type Hall } from './hall/hall.ts';
import type { HallId, LocalDate } from './ids.ts';
import type { Kind } from './kind.ts';

export interface StreamKind<State, F extends Fact> {
  /** The state before the first fact. */
  readonly fresh: (hallId: HallId, id: string) => State;
  evolve(this: void, state: State, envelope: Envelope<F>): State;
  /** What a fact is about beside its stream: a ticket, a counter; null when the stream says it all. */
  subjectOf(this: void, fact: F): string | null;
  /** Departments whose officials may see it; null = the kind's audience is not divided by department. */
  departmentsOf(this: void, state: State): readonly string[] | null;
}

/** A kind as the write path sees it: whatever its state and facts are. */
export type AnyStreamKind = StreamKind<unknown, Fact>;

const hall: StreamKind<Hall, HallEvent> = {
  fresh: (hallId, date) => newHall(hallId, date as LocalDate),
  evolve,
  subjectOf,
  departmentsOf: () => null,
};

const evaluation: StreamKind<Evaluation, EvaluationEvent> = {
  fresh: (_, id) => newEvaluation(id as EvaluationId),
  evolve: evolveEvaluation,
  // A ticket's or counter's life is read by clerks: what was asked and given there is none of it.
  subjectOf: () => null,
  departmentsOf: () => null,
};

export const streamKinds: Readonly<Partial<Record<Kind, AnyStreamKind>>> = {
  hall: hall as AnyStreamKind,
  evaluation: evaluation as AnyStreamKind,
};

/** Throws for a kind that this build cannot fold. */
export function streamKindOf(kind: Kind): AnyStreamKind {
  const found = streamKinds[kind];
  if (!found) throw new Error(`no stream of the kind ${kind}`);
  return found;
}
