/** Declares the commands of 好差评, and what their decisions may know beside the evaluation itself. */
import type { Power } from '../actor.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CommandDefinition, Context } from '../command.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { Rules } from '../hall/settings.ts';
import type { AccountId, CounterId, Instant, TicketId } from '../ids.ts';
import type { Evaluation, RatedCase } from './evaluation.ts';
import type { EvaluationEvent } from './events.ts';
import type { Level } from './level.ts';
import type { EvaluationRules } from './rules.ts';

/** Loaded by the write path for `needs: ['evaluation']`, as the payload asks. */
export interface EvaluationFacts {
  readonly rules: EvaluationRules;
  readonly visit: {
    /** The visit's ticket; null when it came without one. */
    readonly ticketId: TicketId | null;
    /** Its ticket is or was at the counter of the payload; without a ticket, it has cases. */
    readonly here: boolean;
    /** What was taken in or handed out in this visit. */
    readonly cases: readonly RatedCase[];
    /** Those among the visit's cases (of a case's own evaluation: the case) whose step was rated already. */
    readonly rated: readonly RatedCase[];
    /** Who served. */
    readonly accountId: AccountId | null;
  };
  /** What asks at the counter. */
  readonly pad: 'page' | 'vendorPad' | null;
  /** The counter at which the acting evaluator stands. */
  readonly standsAt: CounterId | null;
  /** The ratings at the evaluation's counter within the minutes of the rules, newest first. */
  readonly recent: readonly { readonly level: Level; readonly at: Instant }[];
}

export interface EvaluationContext extends Context {
  readonly evaluation: EvaluationFacts;
  readonly calendar: Calendar;
  readonly powers: readonly Power[];
}

type EvaluationCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Evaluation,
  Payload,
  EvaluationEvent,
  EvaluationContext
>;

export function evaluationCommand<Name extends string, Payload>(
  definition: Omit<EvaluationCommand<Name, Payload>, 'kind'>,
): EvaluationCommand<Name, Payload> {
  return { ...definition, kind: 'evaluation' };
}

/** Roles that may hold 好差评监督; a clerk never does, whatever the account says. */
export const INSPECTORS = ['manager', 'operator', 'guide', 'official'] as const;

/** Null when the actor may inspect: a manager always, others by the power. */
export function notInspecting({ by, powers }: EvaluationContext): Rejection | null {
  return by.role === 'manager' || powers.includes('inspect')
    ? null
    : reject('PowerNeeded', { power: 'inspect' });
}

/** Null when the actor may approve in place of 负责人. */
export function notApproving({ powers }: EvaluationContext): Rejection | null {
  return powers.includes('approve') ? null : reject('PowerNeeded', { power: 'approve' });
}

/** The hall's settings, of a hall that has opened. */
export function hallRules({ rules }: EvaluationContext): Rules {
  if (rules === null) throw new Error('an evaluation in a hall without settings');
  return rules;
}
