/** 知识库 over HTTP: the answers for whoever asks, what was searched and adopted, and the desk where answers are written. */
import { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import { AnswerBody, AnswerId } from '@yichuang/domain/knowledge/answer';
import { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import { z } from 'zod';
import { Channel } from './channel.ts';

// GET /api/knowledge/current: `KnowledgeBook`, what the asker may read; a visitor's phone gets the answers for 群众

// POST /api/knowledge/uses: counted by day and channel

export const KnowledgeUseBy = z.strictObject({ channel: Channel, use: KnowledgeUse });
export type KnowledgeUseBy = z.infer<typeof KnowledgeUseBy>;

// /api/knowledge/desk…: managers, and officials for the answers of their department

export const AnswerState = z.enum(['draft', 'published', 'retired']);
export type AnswerState = z.infer<typeof AnswerState>;

export const AnswerRow = z.strictObject({
  answerId: AnswerId,
  state: AnswerState,
  /** what is being written, else what is shown */
  body: AnswerBody,
  /** something newer than what is shown was written and not yet published */
  hasDraft: z.boolean(),
  mayEdit: z.boolean(),
  department: z.string().nullable(),
  /** null until it is published for the first time */
  reviewedOn: LocalDate.nullable(),
  dueOn: LocalDate.nullable(),
  review: z.enum(['fresh', 'due', 'itemsChanged']).nullable(),
  /** names of the items that changed since it was reviewed */
  changedItems: z.array(z.string()),
  adopted: z.int(),
  /** what the next save is based on */
  savedAt: Instant,
});
export type AnswerRow = z.infer<typeof AnswerRow>;

export const KnowledgeFigures = z.strictObject({ searches: z.int(), found: z.int(), adopted: z.int() });
export type KnowledgeFigures = z.infer<typeof KnowledgeFigures>;

export const KnowledgeDesk = z.strictObject({
  today: LocalDate,
  rows: z.array(AnswerRow),
  items: z.array(z.strictObject({ itemId: ServiceId, name: z.string() })),
  departments: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** of the last 30 days */
  figures: KnowledgeFigures,
  /** searches that found nothing, most often asked first */
  unanswered: z.array(z.strictObject({ words: z.string(), times: z.int(), lastOn: LocalDate })),
});
export type KnowledgeDesk = z.infer<typeof KnowledgeDesk>;

export const AnswerHistory = z.strictObject({
  entries: z.array(
    z.strictObject({
      at: Instant,
      deed: z.enum(['planted', 'saved', 'published', 'reviewed', 'retired']),
      by: z.string(),
      body: AnswerBody,
    }),
  ),
});
export type AnswerHistory = z.infer<typeof AnswerHistory>;

export const AnswerSave = z.strictObject({ body: AnswerBody, basedOn: Instant.nullable() });
export type AnswerSave = z.infer<typeof AnswerSave>;

export const UnansweredWords = z.strictObject({ words: z.string().min(1).max(120) });

/** `Changed`: somebody else saved in between · `NothingToPublish` · `NotPublished`: nothing is shown that could be reviewed or retired. */
export const KnowledgeRefusal = z.enum(['Changed', 'NothingToPublish', 'NotPublished']);
export type KnowledgeRefusal = z.infer<typeof KnowledgeRefusal>;

export const KnowledgeAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), row: AnswerRow }),
  z.strictObject({ outcome: z.literal('refused'), why: KnowledgeRefusal }),
]);
export type KnowledgeAnswer = z.infer<typeof KnowledgeAnswer>;
