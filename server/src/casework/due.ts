/**
 * What the clock has to do about a case (到时事项): warn of silence, accept by it, end a deferral, remind of a result. Rows of
 * `due` that the facts of the case put and take; the command decides again, and says when it is too early.
 */
import { owed, type Case } from '@yichuang/domain/casework/case';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';

interface Act {
  readonly command: 'deemAccepted' | 'warnUndecided' | 'endDeferral' | 'remindCollect';
  readonly target: string;
  readonly at: Instant;
  readonly payload: object;
}

export interface CaseDue {
  project(current: Case): void;
}

export function openCaseDue(database: Database, office: () => OfficeRules): CaseDue {
  const clear = database.prepare(
    `DELETE FROM due WHERE command IN ('deemAccepted', 'warnUndecided', 'endDeferral', 'remindCollect')
       AND target >= ? AND target < ?`,
  );
  const put = database.prepare('INSERT INTO due (command, target, at, payload) VALUES (?, ?, ?, ?)');
  return {
    project: (current) => {
      // A target is the case's id, or that and a day: `<caseId>/3`. 0 comes right after /.
      clear.run(current.caseId, `${current.caseId}0`);
      for (const { command, target, at, payload } of actsOf(current, office()))
        put.run(command, target, at, JSON.stringify(payload));
    },
  };
}

const DAY_MS = 24 * 3_600_000;

function actsOf(current: Case, office: OfficeRules): readonly Act[] {
  const { caseId } = current;
  switch (current.status) {
    case 'received':
      return current.silentUntil === null ? [] : silence(current, current.silentUntil, office);
    case 'accepted': {
      const [first] = owed(current);
      const dueAt = first?.dueAt ?? null;
      return dueAt === null
        ? []
        : [{ command: 'endDeferral', target: caseId, at: plusMs(dueAt, 1), payload: { caseId } }];
    }
    case 'atIssue': {
      const { arrivedAt } = current.result;
      const reminded = new Set(current.notices.map(({ day }) => day));
      return office.collectReminders
        .filter((day) => arrivedAt !== null && !reminded.has(day))
        .map((day) => ({
          command: 'remindCollect',
          target: `${caseId}/${day}`,
          at: plusMs(arrivedAt as Instant, day * DAY_MS),
          payload: { caseId, day },
        }));
    }
    case 'correcting':
    case 'decided':
    case 'handedOut':
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed':
      return [];
  }
}

/** A warning is asked for at once: the command knows the calendar and answers when its time is. */
function silence(current: Case, silentUntil: Instant, office: OfficeRules): readonly Act[] {
  const { caseId, completeAt, warnedDays } = current;
  const warnings = office.deadlines.deemed.warnOnWorkdays
    .filter((day) => !warnedDays.includes(day))
    .map((day): Act => ({
      command: 'warnUndecided',
      target: `${caseId}/${day}`,
      at: completeAt,
      payload: { caseId, day },
    }));
  return [...warnings, { command: 'deemAccepted', target: caseId, at: silentUntil, payload: { caseId } }];
}
