/** How 好差评 says no; part of the closed list in ../rejections.ts. Nothing here tells a clerk what a visitor gave. */
import type { Instant } from '../ids.ts';
import type { RectificationStatus } from './evaluation.ts';
import type { Level } from './level.ts';

export interface EvaluationRejections {
  /** No such ticket was served at the counter, or a case is not known. */
  VisitUnknown: Record<string, never>;
  /** 一次一评: this visit has been asked. */
  AlreadyPrompted: Record<string, never>;
  /** 该办件已评价: to the public and the evaluator only. */
  AlreadyRated: Record<string, never>;
  NotAsked: Record<string, never>;
  EvaluationClosed: Record<string, never>;
  /** The evaluator stands at another counter, or at none. */
  NotYourEvaluator: Record<string, never>;
  TagUnknown: { readonly level: Level };
  StillTimeToRate: { readonly until: Instant };
  NotBad: Record<string, never>;
  RectificationNotInState: { readonly rectification: RectificationStatus };
  AlreadyExtended: Record<string, never>;
  AlreadyAppealed: Record<string, never>;
  /** Who asked may not decide (四眼). */
  DecidedByAnother: Record<string, never>;
  NothingSuspected: Record<string, never>;
}
