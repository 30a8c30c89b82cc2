/** What the decisions of 好差评 may know (评价所需), loaded in their transaction; each question is bounded by an index. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { EvaluationFacts } from '@yichuang/domain/evaluation/command';
import type { Evaluation, RatedCase } from '@yichuang/domain/evaluation/evaluation';
import { ownCaseOf, type EvaluationId, type Process } from '@yichuang/domain/evaluation/ids';
import type { Level } from '@yichuang/domain/evaluation/level';
import type { AccountId, CounterId, DeviceId, Instant, TicketId } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import type { Actor } from '@yichuang/domain/actor';
import type { Database } from 'better-sqlite3';
import { evaluationRulesReader } from './rules-store.ts';

export interface FactsWanted {
  readonly evaluation: Evaluation;
  /** Of the payload; commands after the prompt take the prompt's. */
  readonly counterId: CounterId | null;
  readonly by: Actor;
  readonly at: Instant;
}

const MOST_RECENT = 100;

export function evaluationFactsReader(database: Database): (wanted: FactsWanted) => EvaluationFacts {
  const rules = evaluationRulesReader(database);
  const ticketCounter = database.prepare<[string], { readonly counterId: CounterId | null }>(
    'SELECT counterId FROM ticket WHERE ticketId = ?',
  );
  const servedBy = database
    .prepare<[string], AccountId | null>(
      `SELECT json_extract("by", '$.account') FROM event WHERE subject = ? AND type IN ('TicketCalled', 'TicketFinished')
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();
  const visitCases = database.prepare<[string], RatedCase>(
    'SELECT caseId, process FROM visit_case WHERE visitId = ? LIMIT 50',
  );
  const isRated = database
    .prepare<[CaseId, Process], number>(
      'SELECT 1 FROM evaluation_case WHERE caseId = ? AND process = ? AND rated = 1',
    )
    .pluck();
  const pageAt = database
    .prepare<[CounterId], number>(
      'SELECT 1 FROM evaluator JOIN device USING (deviceId) WHERE counterId = ? AND revokedAt IS NULL LIMIT 1',
    )
    .pluck();
  const padAt = database
    .prepare<[CounterId], number>('SELECT 1 FROM vendor_pad WHERE counterId = ? LIMIT 1')
    .pluck();
  const standsAt = database
    .prepare<[DeviceId], CounterId>('SELECT counterId FROM evaluator WHERE deviceId = ?')
    .pluck();
  const recent = database.prepare<
    [CounterId, Instant, number],
    { readonly level: Level; readonly at: Instant }
  >(
    `SELECT level, ratedAt AS at FROM evaluation WHERE counterId = ? AND ratedAt > ? ORDER BY ratedAt DESC LIMIT ?`,
  );

  function visitOf(evaluationId: EvaluationId, counterId: CounterId | null): EvaluationFacts['visit'] {
    const own = ownCaseOf(evaluationId);
    const cases = own ? [own] : visitCases.all(evaluationId);
    const ticket = ticketCounter.get(evaluationId);
    return {
      ticketId: ticket ? (evaluationId as string as TicketId) : null,
      here: ticket ? ticket.counterId === counterId : cases.length > 0,
      cases,
      rated: cases.filter(({ caseId, process }) => isRated.get(caseId, process) === 1),
      accountId: ticket ? (servedBy.get(evaluationId) ?? null) : null,
    };
  }

  return ({ evaluation, counterId, by, at }) => {
    const known = rules();
    const counter = evaluation.prompt?.counterId ?? counterId;
    const since = plusSeconds(at, -60 * known.suspicion.runMinutes - 24 * 3_600);
    return {
      rules: known,
      visit: visitOf(evaluation.evaluationId, counter),
      pad: counter === null ? null : padOf(counter),
      standsAt: by.device === null ? null : (standsAt.get(by.device) ?? null),
      // A day more than the window: a rating that comes late is judged by the time at which it was pressed.
      recent: counter === null ? [] : recent.all(counter, since, MOST_RECENT),
    };
  };

  function padOf(counterId: CounterId): EvaluationFacts['pad'] {
    if (pageAt.get(counterId) === 1) return 'page';
    return padAt.get(counterId) === 1 ? 'vendorPad' : null;
  }
}
