/**
 * 陪同取号: what whoever takes a number with a visitor says of them, by word, without a document: the language they need, that
 * walking is hard. It concerns the staff; no public screen or slip carries it. The call is said in that language, too, where the
 * hall has recordings of it. The phone of whoever took the number tells when it is called.
 */
import { z } from 'zod';
import { AccountId } from '../ids.ts';

/** 黎语 · 苗语 · 海南话. */
export const HallLanguage = z.enum(['li', 'miao', 'hainanese']);
export type HallLanguage = z.infer<typeof HallLanguage>;

export const Needs = z.strictObject({
  /** Null: 普通话 will do. */
  language: HallLanguage.nullable(),
  /** 行动不便. */
  mobility: z.boolean(),
});
export type Needs = z.infer<typeof Needs>;

export const Assistance = Needs.extend({
  /** Who accompanies (陪同人). */
  by: AccountId.nullable(),
});
export type Assistance = z.infer<typeof Assistance>;
