/** What was searched and adopted (检索与采纳): by day and channel; the words of what found nothing; nothing about anybody. */
import type { AnswerId } from '@yichuang/domain/knowledge/answer';
import { keptWords } from '@yichuang/domain/knowledge/review';
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { LocalDate } from '@yichuang/domain/ids';
import type { KnowledgeDesk, KnowledgeFigures, KnowledgeUseBy } from '@yichuang/protocol/knowledge';
import type { Database } from 'better-sqlite3';

export interface KnowledgeUses {
  count(today: LocalDate, use: KnowledgeUseBy): void;
  /** 知识库命中率 = adopted / searches (domain.md 6). */
  figures(from: LocalDate, to: LocalDate): KnowledgeFigures;
  adopted(): ReadonlyMap<AnswerId, number>;
  unanswered(): KnowledgeDesk['unanswered'];
  /** Somebody has seen to it, or it is nothing. */
  settle(words: string): void;
}

/** Words that nobody has asked for again fall out after so many days. */
const KEPT_DAYS = 180;
/** So many different words stand in the list; whoever types nonsense for hours does not fill a disk. */
const MOST = 300;

export function openKnowledgeUses(database: Database): KnowledgeUses {
  const count = database.prepare(
    `INSERT INTO knowledge_use (date, channel, searches, found, adopted) VALUES (@date, @channel, @searches, @found, @adopted)
     ON CONFLICT DO UPDATE SET searches = searches + excluded.searches, found = found + excluded.found,
       adopted = adopted + excluded.adopted`,
  );
  const adopt = database.prepare(
    `INSERT INTO knowledge_adopted (answerId, month, times) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET times = times + 1`,
  );
  const keep = database.prepare(
    `INSERT INTO knowledge_unanswered (words, times, lastOn) VALUES (?, 1, ?)
     ON CONFLICT DO UPDATE SET times = times + 1, lastOn = excluded.lastOn`,
  );
  const forget = database.prepare('DELETE FROM knowledge_unanswered WHERE lastOn < ?');
  const crowd = database.prepare(
    `DELETE FROM knowledge_unanswered WHERE words NOT IN
       (SELECT words FROM knowledge_unanswered ORDER BY times DESC, lastOn DESC LIMIT ${MOST})`,
  );
  const figures = database.prepare<[LocalDate, LocalDate], KnowledgeFigures>(
    `SELECT coalesce(sum(searches), 0) AS searches, coalesce(sum(found), 0) AS found, coalesce(sum(adopted), 0) AS adopted
     FROM knowledge_use WHERE date BETWEEN ? AND ?`,
  );
  const adopted = database.prepare<[], { answerId: AnswerId; times: number }>(
    'SELECT answerId, sum(times) AS times FROM knowledge_adopted GROUP BY answerId',
  );
  const unanswered = database.prepare<[], KnowledgeDesk['unanswered'][number]>(
    'SELECT words, times, lastOn FROM knowledge_unanswered ORDER BY times DESC, lastOn DESC, words LIMIT 100',
  );
  const settle = database.prepare('DELETE FROM knowledge_unanswered WHERE words = ?');
  const none = { searches: 0, found: 0, adopted: 0 };

  return {
    count: (date, { channel, use }) => {
      if (use.kind === 'adopted') {
        count.run({ date, channel, ...none, adopted: 1 });
        adopt.run(use.answerId, date.slice(0, 7));
        return;
      }
      count.run({ date, channel, ...none, searches: 1, found: use.found > 0 ? 1 : 0 });
      const words = use.found > 0 ? null : keptWords(use.words);
      if (words === null) return;
      keep.run(words, date);
      forget.run(plusDays(date, -KEPT_DAYS));
      crowd.run();
    },
    figures: (from, to) => figures.get(from, to) ?? none,
    adopted: () => new Map(adopted.all().map(({ answerId, times }) => [answerId, times])),
    unanswered: () => unanswered.all(),
    settle: (words) => void settle.run(words),
  };
}
