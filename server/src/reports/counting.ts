/** The cases of a span counted from the log (办件统计): each that lived in it is folded from its first fact. Runs in the worker. */
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import type { Case } from '@yichuang/domain/casework/case';
import { evolveCase } from '@yichuang/domain/casework/evolve';
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { Envelope } from '@yichuang/domain/event';
import { NO_RULES, Rules } from '@yichuang/domain/hall/settings';
import type { Instant } from '@yichuang/domain/ids';
import { streamName } from '@yichuang/domain/kind';
import { caseFiguresOf, type CaseFigures, type Span } from '@yichuang/domain/oversight/case-figures';
import type { Database } from 'better-sqlite3';
import { openEventReader } from '../store/event-log.ts';

export type Counted = readonly (readonly [DepartmentId, CaseFigures])[];

export function countCases(database: Database, span: Span, deadlines: DeadlineBasis): Counted {
  const rulesAt = rulesReader(database);
  return [...caseFiguresOf(casesOf(database, span), span, { deadlines, rulesAt })];
}

/** Everything about a case that a report counts happened between its receipt and its end. */
export function* casesOf(database: Database, span: Span): Iterable<Case> {
  const events = openEventReader(database);
  const living = database
    .prepare<[Span], CaseId>(
      `SELECT caseId FROM case_file WHERE endedAt >= @from AND receivedAt < @until
       UNION ALL SELECT caseId FROM case_file WHERE endedAt IS NULL AND receivedAt < @until`,
    )
    .pluck();
  for (const caseId of living.all(span)) {
    let current: Case | null = null;
    for (const envelope of events.ofStream(streamName('case', caseId)))
      current = evolveCase(current, envelope as Envelope<CaseEvent>);
    if (current) yield current;
  }
}

/** The settings that a day went by: the latest in force at that instant, before the first those. */
export function rulesReader(database: Database): (at: Instant) => Rules {
  const revisions = database
    .prepare<[], { rules: string; appliedAt: Instant }>(
      'SELECT rules, appliedAt FROM settings WHERE appliedAt IS NOT NULL ORDER BY appliedAt DESC',
    )
    .all()
    .map(({ rules, appliedAt }) => ({ rules: Rules.parse(JSON.parse(rules)), appliedAt }));
  return (at) => (revisions.find(({ appliedAt }) => appliedAt <= at) ?? revisions.at(-1))?.rules ?? NO_RULES;
}
