/** The read tables of 好差评 (评价表): written in the transaction of the facts, and never anything but what these say. */
import type { Envelope } from '@yichuang/domain/event';
import { isValid, type Evaluation } from '@yichuang/domain/evaluation/evaluation';
import type { EvaluationEvent } from '@yichuang/domain/evaluation/events';
import { idOf, kindOf } from '@yichuang/domain/kind';
import type { Database } from 'better-sqlite3';

export interface EvaluationTables {
  project(after: Evaluation, envelope: Envelope<EvaluationEvent>): void;
  /** Which cases belong to which visit: what was taken in, or handed out, in it. */
  projectCase(envelope: Envelope): void;
}

export function openEvaluationTables(database: Database): EvaluationTables {
  const insert = database.prepare(
    `INSERT INTO evaluation (evaluationId, ticketId, counterId, accountId, asks, promptedAt, padUntil, openUntil, status)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const begin = database.prepare(
    `INSERT INTO evaluation (evaluationId, status) VALUES (?, 'open') ON CONFLICT (evaluationId) DO NOTHING`,
  );
  const setStatus = database.prepare('UPDATE evaluation SET status = ? WHERE evaluationId = ?');
  const setRating = database.prepare(
    `UPDATE evaluation SET status = 'rated', level = ?, tags = ?, noteId = ?, channel = ?, elapsedMs = ?, ratedAt = ?,
       indicators = ?, flags = ? WHERE evaluationId = ?`,
  );
  const setStanding = database.prepare(
    'UPDATE evaluation SET suspicion = ?, valid = ? WHERE evaluationId = ?',
  );
  const addCase = database.prepare(
    'INSERT OR REPLACE INTO evaluation_case (evaluationId, caseId, process, rated) VALUES (?, ?, ?, ?)',
  );
  const setRectification = database.prepare(
    `INSERT OR REPLACE INTO rectification (evaluationId, status, verifyBy, verifyByAt, verifiedAt, kindId, answerBy,
       answerByAt, extended, answeredAt, appealedBy, appealGroundId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addVisitCase = database.prepare(
    'INSERT OR REPLACE INTO visit_case (visitId, caseId, process) VALUES (?, ?, ?)',
  );

  function begun({ prompt, evaluationId, status }: Evaluation): void {
    if (prompt === null) return;
    const { ticketId, counterId, accountId, asks, promptedAt, padUntil, openUntil, cases } = prompt;
    insert.run(evaluationId, ticketId, counterId, accountId, asks, promptedAt, padUntil, openUntil, status);
    for (const { caseId, process } of cases) addCase.run(evaluationId, caseId, process, 0);
  }

  function rated(
    { evaluationId }: Evaluation,
    payload: Extract<EvaluationEvent, { type: 'RatingGiven' }>['payload'],
  ): void {
    const { level, tags, noteId, channel, elapsedMs, ratedAt, indicators, flags, cases } = payload;
    begin.run(evaluationId);
    setRating.run(
      level,
      JSON.stringify(tags),
      noteId,
      channel,
      elapsedMs,
      ratedAt,
      indicators,
      JSON.stringify(flags),
      evaluationId,
    );
    for (const { caseId, process } of cases) addCase.run(evaluationId, caseId, process, 1);
  }

  /** What any later fact may have changed. */
  function standing(evaluation: Evaluation): void {
    const { evaluationId, rating, rectification } = evaluation;
    if (rating) setStanding.run(rating.suspicion, isValid(evaluation) ? 1 : 0, evaluationId);
    if (rectification === null) return;
    const { status, verifyBy, verifiedAt, kindId, answerBy, extended, answeredAt, appeal } = rectification;
    setRectification.run(
      evaluationId,
      status,
      JSON.stringify(verifyBy),
      verifyBy.at,
      verifiedAt,
      kindId,
      JSON.stringify(answerBy),
      answerBy.at,
      extended ? 1 : 0,
      answeredAt,
      appeal?.by ?? null,
      appeal?.groundId ?? null,
    );
  }

  return {
    project: (after, { type, payload }) => {
      const fact = { type, payload } as EvaluationEvent;
      if (fact.type === 'EvaluationPrompted') begun(after);
      else if (fact.type === 'RatingGiven') rated(after, fact.payload);
      else if (fact.type === 'PadFellSilent' || fact.type === 'EvaluationLapsed')
        setStatus.run(after.status, after.evaluationId);
      standing(after);
    },
    projectCase: ({ stream, payload }) => {
      const { visitKey, ticketId, caseIds } = payload as VisitFacts;
      if (kindOf(stream) === 'case' && typeof visitKey === 'string')
        addVisitCase.run(visitKey, idOf(stream), 'accepted');
      if (kindOf(stream) === 'delivery' && Array.isArray(caseIds))
        for (const caseId of caseIds) addVisitCase.run(ticketId ?? idOf(stream), caseId, 'done');
    },
  };
}

/** What the facts of a case and of a delivery say about the visit. */
interface VisitFacts {
  readonly visitKey?: unknown;
  readonly ticketId?: string | null;
  readonly caseIds?: readonly string[];
}
