/** Whether clerks have read what was answered to them (答复已读): a row beside the log, because it is nobody else's business. */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { ObjectionId } from '@yichuang/domain/objection/objection';
import type { Database } from 'better-sqlite3';

export interface ReplyReading {
  /** Answered, and not read. */
  unread(accountId: AccountId): ReadonlySet<ObjectionId>;
  /** What is not theirs or has no answer is passed over. */
  markRead(accountId: AccountId, objectionIds: readonly ObjectionId[], at: Instant): void;
}

export function openReplyReading(database: Database): ReplyReading {
  const unread = database
    .prepare<[AccountId], ObjectionId>(
      `SELECT objectionId FROM objection WHERE accountId = ? AND state IN ('upheld', 'explained')
         AND objectionId NOT IN (SELECT objectionId FROM objection_read)`,
    )
    .pluck();
  const mark = database.prepare(
    `INSERT OR IGNORE INTO objection_read (objectionId, readAt)
       SELECT objectionId, ? FROM objection
        WHERE objectionId = ? AND accountId = ? AND state IN ('upheld', 'explained')`,
  );
  return {
    unread: (accountId) => new Set(unread.all(accountId)),
    markRead: (accountId, objectionIds, at) => {
      for (const objectionId of objectionIds) mark.run(at, objectionId, accountId);
    },
  };
}
