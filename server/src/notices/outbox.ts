/**
 * The outbox (待发箱): a row for each message, written in the transaction of the fact that ordered it, so that a hub that was
 * killed goes on where it was. No phone and no text stand here: both are made at the moment of sending.
 */
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { CaseId, NoticeId } from '@yichuang/domain/casework/ids';
import type { Envelope } from '@yichuang/domain/event';
import type { Instant } from '@yichuang/domain/ids';
import { idOf } from '@yichuang/domain/kind';
import type { NoticeFault } from '@yichuang/protocol/notices';
import type { Database } from 'better-sqlite3';

export interface OutboxRow {
  readonly noticeId: NoticeId;
  readonly caseId: CaseId;
  readonly about: 'result' | 'reminder';
  readonly at: Instant;
  readonly tries: number;
  readonly nextAt: Instant;
  readonly fault: NoticeFault | null;
}

export type Ending = 'sent' | 'failed' | 'dropped';

export function openOutboxTable(database: Database): { project(envelope: Envelope): void } {
  const put = database.prepare(
    'INSERT OR IGNORE INTO outbox (noticeId, caseId, about, at, nextAt) VALUES (?, ?, ?, ?, ?)',
  );
  const settle = database.prepare(
    'UPDATE outbox SET outcome = coalesce(outcome, ?), reported = 1 WHERE noticeId = ?',
  );
  return {
    project: ({ type, payload, stream, at }) => {
      const event = { type, payload } as CaseEvent;
      if (event.type === 'NoticeReported') {
        settle.run(event.payload.outcome === 'failed' ? 'failed' : 'sent', event.payload.noticeId);
      } else if (event.type === 'ApplicantNotified' || event.type === 'CollectReminded') {
        const { noticeId, channel } = event.payload;
        const about = event.type === 'ApplicantNotified' ? 'result' : 'reminder';
        if (channel === 'sms') put.run(noticeId, idOf(stream), about, at, at);
      }
    },
  };
}

export interface Outbox {
  /** Those whose time has come, the oldest first. */
  due(now: Instant, most: number): readonly OutboxRow[];
  /** Put down before a try: a hub that dies in it counts it. */
  begin(row: OutboxRow, nextAt: Instant): void;
  postpone(row: OutboxRow, nextAt: Instant, fault: NoticeFault | null): void;
  end(row: OutboxRow, ending: Ending, fault: NoticeFault | null): void;
  /** Ended, and the log does not say so yet. */
  unreported(most: number): readonly (OutboxRow & { readonly outcome: 'sent' | 'failed' })[];
  /** The log knows, or does not want to. */
  reported(row: Pick<OutboxRow, 'noticeId'>): void;
  waiting(most: number): readonly OutboxRow[];
  /** Messages that did not get through, of results that still lie at the 出证窗口, one a case. */
  failed(most: number): readonly OutboxRow[];
}

const COLUMNS = 'o.noticeId, o.caseId, o.about, o.at, o.tries, o.nextAt, o.fault';

export function openOutbox(database: Database): Outbox {
  const rows = <Row extends OutboxRow>(rest: string) =>
    database.prepare<unknown[], Row>(`SELECT ${COLUMNS}${rest}`);
  const due = rows(' FROM outbox o WHERE outcome IS NULL AND nextAt <= ? ORDER BY nextAt, at LIMIT ?');
  const waiting = rows(' FROM outbox o WHERE outcome IS NULL ORDER BY nextAt LIMIT ?');
  const unreported = rows<OutboxRow & { readonly outcome: 'sent' | 'failed' }>(
    ', o.outcome FROM outbox o WHERE outcome IS NOT NULL AND reported = 0 ORDER BY at LIMIT ?',
  );
  // A later message or call of the same case has settled it.
  const failed = rows(
    ` FROM outbox o JOIN case_file c USING (caseId)
      WHERE o.outcome = 'failed' AND c.status = 'atIssue'
        AND json_extract(c.living, '$.notices[#-1].noticeId') = o.noticeId
      ORDER BY o.at LIMIT ?`,
  );
  const begin = database.prepare('UPDATE outbox SET tries = tries + 1, nextAt = ? WHERE noticeId = ?');
  const postpone = database.prepare('UPDATE outbox SET nextAt = ?, fault = ? WHERE noticeId = ?');
  const end = database.prepare('UPDATE outbox SET outcome = ?, fault = ?, reported = ? WHERE noticeId = ?');
  const reported = database.prepare('UPDATE outbox SET reported = 1 WHERE noticeId = ?');
  return {
    due: (now, most) => due.all(now, most),
    begin: ({ noticeId }, nextAt) => void begin.run(nextAt, noticeId),
    postpone: ({ noticeId }, nextAt, fault) => void postpone.run(nextAt, fault, noticeId),
    // Nobody waits to hear of a message that was not needed any more.
    end: ({ noticeId }, ending, fault) => void end.run(ending, fault, ending === 'dropped' ? 1 : 0, noticeId),
    unreported: (most) => unreported.all(most),
    reported: ({ noticeId }) => void reported.run(noticeId),
    waiting: (most) => waiting.all(most),
    failed: (most) => failed.all(most),
  };
}
