/** English of every way the hall says no. */
import { hallRejections } from './rejections-hall.ts';
import { ratingRejections } from './rejections-ratings.ts';
import { caseRejections } from './rejections-cases.ts';
import type { RejectionCode } from '@yichuang/domain/rejections';
import type { Saying } from '../zh-CN/rejections.ts';

export const rejections: Record<RejectionCode, Saying> = {
  ...hallRejections,
  ...ratingRejections,
  ...caseRejections,
};
