/** 领证问询: how it stands with a result that somebody comes for, before any number is given; names nobody. */
import { z } from 'zod';
import type { DeadlineBasis } from '../../calendar/deadline-rules.ts';
import type { Instant, LocalDate } from '../../ids.ts';
import { dateAt } from '../../time.ts';
import { openSpecial, type Case } from '../case.ts';
import type { Pickup } from '../words.ts';
import { caseLight } from './light.ts';

/** 还没受理 · 待补正 · 在办 · 特别程序 · 过了预计的日子 · 正在送到出证窗口 */
export const NotYet = z.enum(['undecided', 'correcting', 'running', 'stopped', 'late', 'onTheWay']);
export type NotYet = z.infer<typeof NotYet>;

export type Collecting =
  /** `pickup` as the applicant chose it at the intake. */
  | { readonly answer: 'ready'; readonly pickup: Pickup }
  /** `expected`: null where no day can be named. */
  | { readonly answer: 'notYet'; readonly because: NotYet; readonly expected: LocalDate | null }
  | { readonly answer: 'collected'; readonly on: LocalDate; readonly how: Pickup }
  /** Ended and nothing is handed out here: not accepted, withdrawn, terminated, closed by another system. */
  | { readonly answer: 'nothing' };

export function collectingOf(current: Case, basis: DeadlineBasis, now: Instant): Collecting {
  const { zoneOffsetMinutes } = basis.hours;
  switch (current.status) {
    case 'received':
      // No day is promised before the acceptance.
      return notYet('undecided');
    case 'correcting':
      return notYet('correcting');
    case 'accepted': {
      if (openSpecial(current) !== null) return notYet('stopped');
      const { dueDate } = caseLight(current, basis, now);
      const isLate = dueDate !== null && dueDate < dateAt(now, zoneOffsetMinutes);
      return isLate ? notYet('late') : notYet('running', dueDate);
    }
    case 'decided':
      return notYet('onTheWay');
    case 'atIssue':
      return { answer: 'ready', pickup: current.pickup };
    case 'handedOut':
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed': {
      if (current.delivery === null) return { answer: 'nothing' };
      const { at, receipt } = current.delivery;
      return { answer: 'collected', on: dateAt(at, zoneOffsetMinutes), how: receipt.how };
    }
  }
}

function notYet(because: NotYet, expected: LocalDate | null = null): Collecting {
  return { answer: 'notYet', because, expected };
}
