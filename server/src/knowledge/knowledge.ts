/** 知识库 on the hub: what screens may read, and the desk where an answer is written → published → reviewed → retired. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import type { Item } from '@yichuang/domain/catalogue/matters';
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import {
  AnswerId,
  type Answer,
  type AnswerBody,
  type AnswerEntry,
  type KnowledgeBook,
} from '@yichuang/domain/knowledge/answer';
import { reviewDueOn, reviewOf } from '@yichuang/domain/knowledge/review';
import type {
  AnswerHistory,
  AnswerRow,
  AnswerSave,
  KnowledgeAnswer,
  KnowledgeDesk,
  KnowledgeRefusal,
} from '@yichuang/protocol/knowledge';
import type { Database } from 'better-sqlite3';
import { spellingOf } from '../catalogue/pinyin.ts';
import { openAnswerTable, type By, type Deed, type ItemMarks, type StoredAnswer } from './answer-table.ts';
import { openKnowledgeUses, type KnowledgeUses } from './uses.ts';

/** Which answers: those for 群众, or all of them. */
export type Reader = 'public' | 'staff';

export interface Knowledge {
  readonly uses: KnowledgeUses;
  readonly book: (reader: Reader) => KnowledgeBook;
  /** Another word when any answer, or what it says of its items, may have changed. */
  readonly key: () => string;
  readonly get: (answerId: AnswerId) => StoredAnswer | null;
  readonly knows: (itemId: ServiceId) => boolean;
  readonly rows: (mayEdit: (body: AnswerBody) => boolean) => readonly AnswerRow[];
  readonly history: (answerId: AnswerId) => AnswerHistory['entries'];
  readonly figures: () => KnowledgeDesk['figures'];
  readonly create: (body: AnswerBody, by: By) => KnowledgeAnswer;
  readonly save: (answerId: AnswerId, save: AnswerSave, by: By) => KnowledgeAnswer;
  readonly publish: (answerId: AnswerId, by: By) => KnowledgeAnswer;
  /** 复核无误: somebody stands by what is shown, as its items are now. */
  readonly review: (answerId: AnswerId, by: By) => KnowledgeAnswer;
  readonly retire: (answerId: AnswerId, by: By) => KnowledgeAnswer;
}

export interface KnowledgeParts {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** What an item is now, in a word. */
  readonly markOf: (itemId: ServiceId) => string;
  /** Changes when a mark may have. */
  readonly marksKey: () => string;
  readonly departmentName: (departmentId: string) => string;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
}

const BY_THE_SYSTEM: By = { accountId: null, name: '系统随附' };
const FIGURE_DAYS = 30;

export function openKnowledge(parts: KnowledgeParts): Knowledge {
  const { database, catalogue, markOf, marksKey, departmentName, now, today } = parts;
  const table = openAnswerTable(database);
  const uses = openKnowledgeUses(database);
  const items = new Map<ServiceId, Item>(catalogue.items.map((item) => [item.id, item]));
  const nameOf = (itemId: ServiceId): string => items.get(itemId)?.name ?? itemId;
  const marksOf = ({ itemIds }: AnswerBody): ItemMarks =>
    Object.fromEntries(itemIds.map((itemId) => [itemId, markOf(itemId)]));
  plantAnswers();

  const changedItems = ({ published, itemMarks }: StoredAnswer): readonly ServiceId[] =>
    (published?.itemIds ?? []).filter((itemId) => itemMarks[itemId] !== markOf(itemId));
  const stateOf = (stored: StoredAnswer) => {
    const { published, reviewedOn } = stored;
    if (published === null || reviewedOn === null) return null;
    const changed = changedItems(stored);
    const { reviewDays } = published;
    return {
      review: reviewOf({ reviewedOn, reviewDays, itemsChanged: changed.length > 0 }, today()),
      dueOn: reviewDueOn(reviewedOn, reviewDays),
      changed,
    };
  };

  const shown = (stored: StoredAnswer, body: AnswerBody, reviewedOn: LocalDate): Answer => ({
    answerId: stored.answerId,
    question: body.question,
    answer: body.answer,
    items: body.itemIds.filter((id) => items.has(id)).map((itemId) => ({ itemId, name: nameOf(itemId) })),
    audience: body.audience,
    reviewedOn,
    toReview: stateOf(stored)?.review !== 'fresh',
  });
  const makeBook = (reader: Reader): KnowledgeBook => {
    const bodies = table.all().flatMap((stored) => {
      const { state, published, reviewedOn } = stored;
      if (state !== 'published' || published === null || reviewedOn === null) return [];
      if (reader === 'public' && published.audience === 'clerk') return [];
      return [{ stored, published, reviewedOn }];
    });
    const answers = bodies.map(({ stored, published, reviewedOn }) => shown(stored, published, reviewedOn));
    const index = bodies.flatMap(({ stored: { answerId }, published }) => entriesOf(answerId, published));
    const revision = createHash('sha256')
      .update(JSON.stringify([answers, index]))
      .digest('hex')
      .slice(0, 16);
    return { revision, answers, index };
  };
  const entriesOf = (
    answerId: AnswerId,
    { question, otherQuestions, itemIds }: AnswerBody,
  ): AnswerEntry[] => {
    const ofItems = itemIds.flatMap((itemId) => {
      const item = items.get(itemId);
      return item ? [item.plainName, item.name, ...item.aliases] : [];
    });
    const texts = new Set([question, ...otherQuestions, ...ofItems]);
    return [...texts].map((text) => ({ answerId, text, ...spellingOf(text) }));
  };
  const key = (): string => `${today()} ${table.changes()} ${marksKey()}`;
  const kept = new Map<Reader, { readonly key: string; readonly book: KnowledgeBook }>();

  const rowOf = (stored: StoredAnswer, mayEdit: boolean, adopted: number): AnswerRow => {
    const { answerId, state, draft, published, reviewedOn, savedAt } = stored;
    const body = draft ?? published;
    if (body === null) throw new Error(`answer ${answerId} says nothing`);
    const standing = stateOf(stored);
    return {
      answerId,
      state,
      body,
      hasDraft: draft !== null && published !== null,
      mayEdit,
      department: body.departmentId && departmentName(body.departmentId),
      reviewedOn,
      dueOn: standing?.dueOn ?? null,
      review: standing?.review ?? null,
      changedItems: (standing?.changed ?? []).map(nameOf),
      adopted,
      savedAt,
    };
  };
  const put = (answer: StoredAnswer, deed: Deed, body: AnswerBody, by: By): KnowledgeAnswer => {
    const savedAt = laterThan(now(), table.get(answer.answerId)?.savedAt);
    const stored = { ...answer, savedAt };
    table.put(stored, deed, body, by);
    return {
      outcome: 'done',
      row: rowOf(stored, true, uses.adopted().get(stored.answerId) ?? 0),
    };
  };
  const stored = (answerId: AnswerId): StoredAnswer => {
    const answer = table.get(answerId);
    if (answer === null) throw new Error(`there is no answer ${answerId}`);
    return answer;
  };

  return {
    uses,
    key,
    book: (reader) => {
      const wanted = key();
      const known = kept.get(reader);
      if (known?.key === wanted) return known.book;
      const book = makeBook(reader);
      kept.set(reader, { key: wanted, book });
      return book;
    },
    get: (answerId) => table.get(answerId),
    knows: (itemId) => items.has(itemId),
    rows: (mayEdit) => {
      const adopted = uses.adopted();
      return table.all().map((answer) => {
        const body = answer.draft ?? answer.published;
        return rowOf(answer, body !== null && mayEdit(body), adopted.get(answer.answerId) ?? 0);
      });
    },
    history: (answerId) => table.history(answerId),
    figures: () => uses.figures(plusDays(today(), -FIGURE_DAYS + 1), today()),
    create: (body, by) =>
      put(
        {
          answerId: nextId(table.all()),
          state: 'draft',
          draft: body,
          published: null,
          itemMarks: {},
          reviewedOn: null,
          savedAt: now(),
        },
        'saved',
        body,
        by,
      ),
    save: (answerId, { body, basedOn }, by) => {
      const before = stored(answerId);
      if (before.savedAt !== basedOn) return refused('Changed');
      return put({ ...before, draft: body }, 'saved', body, by);
    },
    publish: (answerId, by) => {
      const before = stored(answerId);
      // 停用 is taken back by publishing what was shown.
      const body = before.draft ?? (before.state === 'retired' ? before.published : null);
      if (body === null) return refused('NothingToPublish');
      const marks = { state: 'published', itemMarks: marksOf(body), reviewedOn: today() } as const;
      return put({ ...before, ...marks, draft: null, published: body }, 'published', body, by);
    },
    review: (answerId, by) => {
      const before = stored(answerId);
      const { state, published } = before;
      if (state !== 'published' || published === null) return refused('NotPublished');
      const marks = { itemMarks: marksOf(published), reviewedOn: today() };
      return put({ ...before, ...marks }, 'reviewed', published, by);
    },
    retire: (answerId, by) => {
      const before = stored(answerId);
      const { state, published } = before;
      if (state !== 'published' || published === null) return refused('NotPublished');
      return put({ ...before, state: 'retired' }, 'retired', published, by);
    },
  };

  /** What came with the catalogue, where it is not known yet: what somebody made of one is never overwritten. */
  function plantAnswers(): void {
    for (const { id, status, ...faq } of catalogue.faq) {
      const answerId = AnswerId.parse(id);
      if (table.get(answerId) !== null) continue;
      const body: AnswerBody = {
        question: faq.question,
        otherQuestions: [...faq.altQuestions],
        answer: faq.answer,
        itemIds: [...faq.itemIds],
        audience: faq.audience,
        departmentId: oneDepartment(faq.itemIds.flatMap((itemId) => items.get(itemId)?.departmentId ?? [])),
        person: null,
        reviewDays: faq.reviewDays,
      };
      const isShown = status === 'published';
      table.put(
        {
          answerId,
          state: isShown ? 'published' : 'draft',
          draft: isShown ? null : body,
          published: isShown ? body : null,
          itemMarks: marksOf(body),
          reviewedOn: isShown ? today() : null,
          savedAt: now(),
        },
        'planted',
        body,
        BY_THE_SYSTEM,
      );
    }
  }
}

/** Whose all of them are; null = the hall's own. */
function oneDepartment(departmentIds: readonly string[]): string | null {
  const [first = null, ...others] = [...new Set(departmentIds)];
  return others.length === 0 ? first : null;
}

function nextId(answers: readonly StoredAnswer[]): AnswerId {
  const last = Math.max(0, ...answers.map(({ answerId }) => Number(answerId.slice(2))));
  return AnswerId.parse(`KB${String(last + 1).padStart(3, '0')}`);
}

/** Two saves of one millisecond must still differ: the time is what the next save is based on. */
function laterThan(at: Instant, before: Instant | undefined): Instant {
  if (before === undefined || at > before) return at;
  return new Date(Date.parse(before) + 1).toISOString() as Instant;
}

function refused(why: KnowledgeRefusal): KnowledgeAnswer {
  return { outcome: 'refused', why };
}
