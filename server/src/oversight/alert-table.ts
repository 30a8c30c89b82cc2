/** The `alert` read table (预警表): written with the facts, and when the clock has to look at an alert again. */
import type { AccountId, Instant, NoteId } from '@yichuang/domain/ids';
import { lateFrom, type Alert, type AlertId } from '@yichuang/domain/oversight/alerts/alert';
import type { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import type { Database } from 'better-sqlite3';

export interface AlertRow {
  readonly alertId: AlertId;
  readonly ruleId: AlertRuleId;
  readonly about: string;
  readonly amount: number | null;
  readonly raisedAt: Instant;
  readonly toAccountId: AccountId;
  /** When the one it waits for is late. */
  readonly lateFrom: Instant;
  readonly told: Alert['told'];
  readonly seenAt: Instant | null;
  readonly seenBy: AccountId | null;
  readonly handledAt: Instant | null;
  readonly handledBy: AccountId | null;
  readonly handledNote: NoteId | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: AccountId | null;
  readonly answerNote: NoteId | null;
  readonly recoveredAt: Instant | null;
}

export interface AlertTable {
  project(alert: Alert): void;
}

export function openAlertTable(database: Database): AlertTable {
  const put = database.prepare(
    `INSERT OR REPLACE INTO alert (alertId, ruleId, about, amount, raisedAt, toAccountId, lateFrom, told, seenAt, seenBy,
       handledAt, handledBy, handledNote, answeredAt, answeredBy, answerNote, recoveredAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const due = database.prepare(
    `INSERT OR REPLACE INTO due (command, target, at, payload) VALUES ('escalateAlert', ?, ?, ?)`,
  );
  const undo = database.prepare(`DELETE FROM due WHERE command = 'escalateAlert' AND target = ?`);
  return {
    project: (alert) => {
      const { alertId, ruleId, about, amount, raisedAt, toAccountId, told } = alert;
      const { seen, handled, answered, recoveredAt } = alert;
      put.run(
        alertId,
        ruleId,
        about,
        amount,
        raisedAt,
        toAccountId,
        lateFrom(alert),
        JSON.stringify(told),
        seen?.at ?? null,
        seen?.by ?? null,
        handled?.at ?? null,
        handled?.by ?? null,
        handled?.noteId ?? null,
        answered?.at ?? null,
        answered?.by ?? null,
        answered?.noteId ?? null,
        recoveredAt,
      );
      if (answered !== null || recoveredAt !== null || alert.chain.length === 0) undo.run(alertId);
      else due.run(alertId, lateFrom(alert), JSON.stringify({ alertId }));
    },
  };
}

export type LastingAlert = Pick<AlertRow, 'alertId' | 'ruleId' | 'about' | 'amount' | 'answeredAt'>;

export interface AlertReader {
  /** Those that want an answer, the newest first. */
  open(): readonly AlertRow[];
  /** Raised from `from` on, before `to`; the newest first. */
  between(from: Instant, to: Instant): readonly AlertRow[];
  /** Whose cause is not known to be gone. */
  lasting(): readonly LastingAlert[];
}

/** More nobody reads on a page; the workbook of a longer time is asked for by shorter ranges. */
const MOST = 2_000;

export function openAlertReader(database: Database): AlertReader {
  type Stored = Omit<AlertRow, 'told'> & { readonly told: string };
  const row = ({ told, ...stored }: Stored): AlertRow => ({
    ...stored,
    told: JSON.parse(told) as Alert['told'],
  });
  const open = database.prepare<[number], Stored>(
    'SELECT * FROM alert WHERE answeredAt IS NULL ORDER BY raisedAt DESC LIMIT ?',
  );
  const between = database.prepare<[Instant, Instant, number], Stored>(
    'SELECT * FROM alert WHERE raisedAt >= ? AND raisedAt < ? ORDER BY raisedAt DESC LIMIT ?',
  );
  const lasting = database.prepare<[], LastingAlert>(
    'SELECT alertId, ruleId, about, amount, answeredAt FROM alert WHERE recoveredAt IS NULL',
  );
  return {
    open: () => open.all(MOST).map(row),
    between: (from, to) => between.all(from, to, MOST).map(row),
    lasting: () => lasting.all(),
  };
}
