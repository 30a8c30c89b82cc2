/** 知识库: a question that people ask, with the hall's answer; who it is for, and the items it speaks of. */
import { z } from 'zod';
import { LocalDate, ServiceId } from '../ids.ts';

/** `KB007`; stays the same for as long as the question is kept. */
export const AnswerId = z
  .string()
  .regex(/^KB\d{3,6}$/)
  .brand<'AnswerId'>();
export type AnswerId = z.infer<typeof AnswerId>;

/** 受众: 群众 · 窗口 (staff alone) · both. */
export const Audience = z.enum(['citizen', 'clerk', 'both']);
export type Audience = z.infer<typeof Audience>;

/** 审核周期, in days. */
export const REVIEW_CYCLES = [30, 90, 180, 365] as const;

/** What somebody writes. */
export const AnswerBody = z.strictObject({
  question: z.string().trim().min(4).max(60),
  /** other ways to ask it */
  otherQuestions: z.array(z.string().trim().min(2).max(40)).max(12),
  answer: z.string().trim().min(6).max(1200),
  itemIds: z.array(ServiceId).max(12),
  audience: Audience,
  /** 责任部门; null = the hall itself */
  departmentId: z.string().min(1).max(64).nullable(),
  /** 责任人, as the hall calls them; null = not named yet */
  person: z.string().trim().min(1).max(20).nullable(),
  reviewDays: z.int().min(1).max(730),
});
export type AnswerBody = z.infer<typeof AnswerBody>;

/** What a screen shows. */
export const Answer = z.strictObject({
  answerId: AnswerId,
  question: z.string(),
  answer: z.string(),
  items: z.array(z.strictObject({ itemId: ServiceId, name: z.string() })),
  audience: Audience,
  /** the day on which somebody last stood by it */
  reviewedOn: LocalDate,
  /** 待复核: the day has passed, or an item that it speaks of has changed since */
  toReview: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;

/** One way to ask a question: itself, another way, the names of its items. */
export const AnswerEntry = z.strictObject({
  answerId: AnswerId,
  text: z.string(),
  pinyin: z.string(),
  initials: z.string(),
});
export type AnswerEntry = z.infer<typeof AnswerEntry>;

/** What a screen holds so that it can answer. */
export const KnowledgeBook = z.strictObject({
  /** changes when any answer does; also the ETag */
  revision: z.string().min(1),
  answers: z.array(Answer),
  index: z.array(AnswerEntry),
});
export type KnowledgeBook = z.infer<typeof KnowledgeBook>;
