/**
 * What the clock has to do about evaluations (到时事项): end a silence, close a phone's page, and ask a visitor whose ticket
 * was finished with cases. A row of `due` with the command's payload; the command decides again.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { Evaluation } from '@yichuang/domain/evaluation/evaluation';
import type { Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface EvaluationDue {
  project(after: Evaluation): void;
  /** The end of a service: whoever had cases is asked, without the counter's having to wait or to think of it. */
  projectHall(envelope: Envelope): void;
}

export function openEvaluationDue(database: Database): EvaluationDue {
  const put = database.prepare(
    'INSERT OR REPLACE INTO due (command, target, at, payload) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM due WHERE command = ? AND target = ?');
  const hasCases = database
    .prepare<[string], number>('SELECT 1 FROM visit_case WHERE visitId = ? LIMIT 1')
    .pluck();

  return {
    project: ({ evaluationId, status, prompt }) => {
      const at = untilOf(status, prompt);
      if (at === null) remove.run('lapseEvaluation', evaluationId);
      else put.run('lapseEvaluation', evaluationId, at, JSON.stringify({ evaluationId }));
    },
    projectHall: ({ type, payload, at }) => {
      if (type !== 'TicketFinished') return;
      const { ticketId, counterId, how } = payload as Finished;
      if (how !== 'atCounter' || hasCases.get(ticketId) !== 1) return;
      put.run('promptEvaluation', ticketId, at, JSON.stringify({ evaluationId: ticketId, counterId }));
    },
  };
}

function untilOf(status: Evaluation['status'], prompt: Evaluation['prompt']): Instant | null {
  if (status === 'asking') return prompt?.padUntil ?? null;
  return status === 'open' ? (prompt?.openUntil ?? null) : null;
}

interface Finished {
  readonly ticketId: string;
  readonly counterId: string;
  readonly how: string;
}
