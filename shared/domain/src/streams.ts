/** What the write path has to know of each kind of stream (事件流类别): its beginning, its fold, whom it concerns. */
import { evolveChanges, NO_CHANGES, type CalendarChanges, type CalendarEvent } from './calendar/events.ts';
import type { Case } from './casework/case.ts';
import { evolveDelivery, type Delivery, type DeliveryEvent } from './casework/delivery.ts';
import { subjectOf as ticketOf, type CaseEvent } from './casework/events.ts';
import { evolveCase } from './casework/evolve.ts';
import { evolveHandover, type Handover, type HandoverEvent } from './casework/handover.ts';
import { evolveObjection, type Objection, type ObjectionEvent } from './objection/objection.ts';
import { evolveDifficulty, type Difficulty, type DifficultyEvent } from './desk/difficulty.ts';
import { evolveRound, type Round, type RoundEvent } from './rounds/round.ts';
import { newEvaluation, type Evaluation } from './evaluation/evaluation.ts';
import type { EvaluationEvent } from './evaluation/events.ts';
import { evolveEvaluation } from './evaluation/evolve.ts';
import type { EvaluationId } from './evaluation/ids.ts';
import type { Envelope, Fact } from './event.ts';
import { evolve } from './hall/evolve.ts';
import { subjectOf, type HallEvent } from './hall/events.ts';
import { newHall, type Hall } from './hall/hall.ts';
import { evolveAlert, type Alert, type AlertEvent } from './oversight/alerts/alert.ts';
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

/** Before its first fact a case, a list, a hand-out is nothing. */
const casework: StreamKind<Case | null, CaseEvent> = {
  fresh: () => null,
  evolve: evolveCase,
  subjectOf: ticketOf,
  departmentsOf: (current) => current?.departmentIds ?? [],
};

const handover: StreamKind<Handover | null, HandoverEvent> = {
  fresh: () => null,
  evolve: evolveHandover,
  subjectOf: () => null,
  departmentsOf: (current) => (current === null ? [] : [current.departmentId]),
};

/** Results of several departments lie on one receipt: no official's business. */
const delivery: StreamKind<Delivery | null, DeliveryEvent> = {
  fresh: () => null,
  evolve: evolveDelivery,
  subjectOf: () => null,
  departmentsOf: () => [],
};

const calendar: StreamKind<CalendarChanges, CalendarEvent> = {
  fresh: () => NO_CHANGES,
  evolve: evolveChanges,
  subjectOf: () => null,
  departmentsOf: () => null,
};

const alert: StreamKind<Alert | null, AlertEvent> = {
  fresh: () => null,
  evolve: evolveAlert,
  subjectOf: () => null,
  departmentsOf: () => null,
};

const difficulty: StreamKind<Difficulty | null, DifficultyEvent> = {
  fresh: () => null,
  evolve: evolveDifficulty,
  subjectOf: () => null,
  departmentsOf: () => null,
};

const round: StreamKind<Round | null, RoundEvent> = {
  fresh: () => null,
  evolve: evolveRound,
  subjectOf: () => null,
  departmentsOf: () => null,
};

const objection: StreamKind<Objection | null, ObjectionEvent> = {
  fresh: () => null,
  evolve: evolveObjection,
  subjectOf: () => null,
  departmentsOf: () => null,
};

const streamKinds: Readonly<Record<Kind, AnyStreamKind>> = {
  hall: hall,
  case: casework,
  handover: handover,
  delivery: delivery,
  evaluation: evaluation,
  calendar: calendar,
  alert: alert,
  difficulty: difficulty,
  round: round,
  objection: objection,
};

export function streamKindOf(kind: Kind): AnyStreamKind {
  return streamKinds[kind];
}
