/** Messages to applicants on the wire (通知): what is on its way, what did not get through, and the words that are sent. */
import { CaseId, NoticeId, ShortCode } from '@yichuang/domain/casework/ids';
import { Instant, ServiceId } from '@yichuang/domain/ids';
import { z } from 'zod';

/** What a text may leave to be filled in: the item, the short code, where the result lies. Never a person. */
export const NOTICE_WORDS = ['item', 'code', 'place'] as const;

/** Two messages of the usual length; longer ones are cut by some networks. */
const LONGEST = 134;

/** `{code}` must be said, or nobody could claim the result; a long number would be somebody's. */
const NoticeText = z
  .string()
  .trim()
  .min(4)
  .max(LONGEST)
  .refine((text) => text.includes('{code}'), 'code')
  .refine((text) => unknownWords(text).length === 0, 'word')
  .refine((text) => !/\d{11}/.test(text), 'number');

export const NoticeTexts = z.strictObject({
  /** 短信签名, in 【】 before every text. */
  signature: z.string().regex(/^[\p{Script=Han}A-Za-z0-9]{2,12}$/u),
  result: NoticeText,
  reminder: NoticeText,
  /** Items that are named in another way, or not at all (低保、残疾). */
  items: z
    .array(z.strictObject({ itemId: ServiceId, result: NoticeText, reminder: NoticeText }))
    .max(200)
    .readonly(),
});
export type NoticeTexts = z.infer<typeof NoticeTexts>;

export function unknownWords(text: string): readonly string[] {
  const words: readonly string[] = NOTICE_WORDS;
  return [...text.matchAll(/\{([^{}]*)\}|[{}]/g)].flatMap(([whole, word]) =>
    word !== undefined && words.includes(word) ? [] : [whole],
  );
}

/** Why a message did not get through. */
export const NoticeFault = z.enum([
  /** The gateway does not answer, or not in time. */
  'Unreachable',
  'Slow',
  /** It answers that it is busy or broken. */
  'Busy',
  /** Its answer is not what was agreed: look at the settings of the gateway. */
  'Unreadable',
  /** It said no: the number, the text or the account. */
  'Refused',
  /** No gateway has been set up. */
  'NotSetUp',
  'NoPhone',
  /** The person's data cannot be opened. */
  'KeyLost',
  /** It waited so long that it would only confuse. */
  'TooLate',
]);
export type NoticeFault = z.infer<typeof NoticeFault>;

// GET /api/notices

export const NoticeRow = z.strictObject({
  noticeId: NoticeId,
  caseId: CaseId,
  shortCode: ShortCode,
  itemName: z.string(),
  about: z.enum(['result', 'reminder']),
  at: Instant,
  tries: z.int(),
  /** Null once it is settled. */
  nextAt: Instant.nullable(),
  fault: NoticeFault.nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

export const NoticesAnswer = z.strictObject({
  /** file: a demo writes into a file what it would send; none: nothing is sent, staff call by phone. */
  gateway: z.enum(['http', 'file', 'none']),
  waiting: z.array(NoticeRow).readonly(),
  /** Of results that still lie here: somebody has to call. */
  failed: z.array(NoticeRow).readonly(),
});
export type NoticesAnswer = z.infer<typeof NoticesAnswer>;

// GET /api/notices/texts, PUT /api/notices/texts: `revision` is what the change was made from; an older one is refused

export const NoticeTextsAnswer = z.strictObject({ revision: z.int().min(1), texts: NoticeTexts });
export type NoticeTextsAnswer = z.infer<typeof NoticeTextsAnswer>;
