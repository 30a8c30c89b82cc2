/** What is said to who comes to collect (出证查询), before any number is given: 可领取 / 未办结,预计 ×月×日. */
import type { DeadlineBasis } from '../../calendar/deadline-rules.ts';
import type { Instant, LocalDate } from '../../ids.ts';
import type { Case } from '../case.ts';
import type { Pickup } from '../words.ts';
import { caseLight } from './light.ts';

export type IssueAnswer =
  /** it lies here; `pickup` says whether it was to be fetched or to be sent */
  | { readonly kind: 'ready'; readonly pickup: Pickup }
  /** decided, and not here yet */
  | { readonly kind: 'onTheWay' }
  /** 未办结; null: no date can be said (received only, or the clock stands) */
  | { readonly kind: 'notDone'; readonly expected: LocalDate | null }
  /** papers are missing: nothing will come before they are brought */
  | { readonly kind: 'correcting' }
  | { readonly kind: 'handedOut'; readonly at: Instant }
  | { readonly kind: 'over' };

export function issueAnswer(current: Case, basis: DeadlineBasis, now: Instant): IssueAnswer {
  switch (current.status) {
    case 'received':
      return { kind: 'notDone', expected: null };
    case 'correcting':
      return { kind: 'correcting' };
    case 'accepted':
      return { kind: 'notDone', expected: caseLight(current, basis, now).dueDate };
    case 'decided':
      return { kind: 'onTheWay' };
    case 'atIssue':
      return { kind: 'ready', pickup: current.pickup };
    case 'handedOut':
      return { kind: 'handedOut', at: current.endedAt };
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed':
      return { kind: 'over' };
  }
}
