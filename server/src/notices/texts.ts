/** The words that are sent (短信用语): revisions beside the log; no text names a person. */
import type { Instant, ServiceId } from '@yichuang/domain/ids';
import { NoticeTexts, type NoticeTextsAnswer } from '@yichuang/protocol/notices';
import type { Database } from 'better-sqlite3';

export const FIRST_TEXTS: NoticeTexts = {
  signature: '保亭政务',
  result: '您申请的“{item}”已办结，请凭受理通知单或短码 {code} 到{place}领取。',
  reminder: '您申请的“{item}”已办结，结果还在{place}等您，请凭受理通知单或短码 {code} 领取。',
  items: [],
};

export interface TextStore {
  readonly latest: () => NoticeTextsAnswer;
  /** Null: somebody else has kept a newer revision since. */
  readonly put: (change: NoticeTextsAnswer) => NoticeTextsAnswer | null;
}

export function openTextStore(database: Database, now: () => Instant): TextStore {
  const newest = database.prepare<[], { revision: number; texts: string }>(
    'SELECT revision, texts FROM notice_text ORDER BY revision DESC LIMIT 1',
  );
  const insert = database.prepare('INSERT INTO notice_text (revision, texts, storedAt) VALUES (?, ?, ?)');
  const latest = (): NoticeTextsAnswer => {
    const row = newest.get();
    if (!row) return { revision: 1, texts: FIRST_TEXTS };
    return { revision: row.revision, texts: NoticeTexts.parse(JSON.parse(row.texts)) };
  };
  return {
    latest,
    put: ({ revision, texts }) => {
      if (latest().revision !== revision) return null;
      insert.run(revision + 1, JSON.stringify(texts), now());
      return latest();
    },
  };
}

export interface Filling {
  readonly item: string;
  readonly code: string;
  readonly place: string;
}

/** 【保亭政务】您申请的“食品经营许可核发”已办结，请凭受理通知单或短码 026000017 到出证窗口领取。 */
export function messageOf(
  texts: NoticeTexts,
  about: 'result' | 'reminder',
  itemId: ServiceId | null,
  filling: Filling,
): string {
  const own = texts.items.find((item) => item.itemId === itemId);
  const words = (own ?? texts)[about].replaceAll(
    /\{(item|code|place)\}/g,
    (_, word: keyof Filling) => filling[word],
  );
  return `【${texts.signature}】${words}`;
}
