/** The rows of the knowledge base: one for each answer, and its history, to which is only added. */
import { AnswerBody, type AnswerId } from '@yichuang/domain/knowledge/answer';
import type { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import type { AnswerHistory, AnswerState } from '@yichuang/protocol/knowledge';
import type { Database } from 'better-sqlite3';

/** What an item was, in a word that changes when it does; by item. */
export type ItemMarks = Readonly<Record<ServiceId, string>>;

export interface StoredAnswer {
  readonly answerId: AnswerId;
  readonly state: AnswerState;
  readonly draft: AnswerBody | null;
  readonly published: AnswerBody | null;
  readonly itemMarks: ItemMarks;
  readonly reviewedOn: LocalDate | null;
  readonly savedAt: Instant;
}

export interface By {
  readonly accountId: string | null;
  readonly name: string;
}

export type Deed = AnswerHistory['entries'][number]['deed'];

export interface AnswerTable {
  all(): readonly StoredAnswer[];
  get(answerId: AnswerId): StoredAnswer | null;
  /** The answer as it is from now on, with what was done to it. */
  put(answer: StoredAnswer, deed: Deed, body: AnswerBody, by: By): void;
  history(answerId: AnswerId): AnswerHistory['entries'];
  /** Counts what was put. */
  changes(): number;
}

interface Row {
  readonly answerId: AnswerId;
  readonly state: AnswerState;
  readonly draft: string | null;
  readonly published: string | null;
  readonly itemMarks: string;
  readonly reviewedOn: LocalDate | null;
  readonly savedAt: Instant;
}

export function openAnswerTable(database: Database): AnswerTable {
  const all = database.prepare<[], Row>('SELECT * FROM knowledge_answer ORDER BY answerId');
  const get = database.prepare<[AnswerId], Row>('SELECT * FROM knowledge_answer WHERE answerId = ?');
  const put = database.prepare(
    `INSERT INTO knowledge_answer (answerId, state, draft, published, itemMarks, reviewedOn, savedAt)
     VALUES (@answerId, @state, @draft, @published, @itemMarks, @reviewedOn, @savedAt)
     ON CONFLICT DO UPDATE SET state = excluded.state, draft = excluded.draft, published = excluded.published,
       itemMarks = excluded.itemMarks, reviewedOn = excluded.reviewedOn, savedAt = excluded.savedAt`,
  );
  const add = database.prepare(
    `INSERT INTO knowledge_history (answerId, place, at, deed, byId, byName, body)
     VALUES (?, (SELECT count(*) FROM knowledge_history WHERE answerId = ?), ?, ?, ?, ?, ?)`,
  );
  const history = database.prepare<
    [AnswerId],
    { readonly at: Instant; readonly deed: Deed; readonly by: string; readonly body: string }
  >('SELECT at, deed, byName AS by, body FROM knowledge_history WHERE answerId = ? ORDER BY place DESC');
  let changes = 0;
  const both = database.transaction((answer: StoredAnswer, deed: Deed, body: AnswerBody, by: By) => {
    put.run({
      ...answer,
      draft: answer.draft && JSON.stringify(answer.draft),
      published: answer.published && JSON.stringify(answer.published),
      itemMarks: JSON.stringify(answer.itemMarks),
    });
    const { answerId, savedAt } = answer;
    add.run(answerId, answerId, savedAt, deed, by.accountId, by.name, JSON.stringify(body));
  });

  return {
    all: () => all.all().map(answerOf),
    get: (answerId) => {
      const row = get.get(answerId);
      return row ? answerOf(row) : null;
    },
    put: (answer, deed, body, by) => {
      both.immediate(answer, deed, body, by);
      changes += 1;
    },
    history: (answerId) =>
      history.all(answerId).map((entry) => ({ ...entry, body: AnswerBody.parse(JSON.parse(entry.body)) })),
    changes: () => changes,
  };
}

function answerOf({ draft, published, itemMarks, ...row }: Row): StoredAnswer {
  return {
    ...row,
    draft: draft === null ? null : AnswerBody.parse(JSON.parse(draft)),
    published: published === null ? null : AnswerBody.parse(JSON.parse(published)),
    itemMarks: JSON.parse(itemMarks) as ItemMarks,
  };
}
