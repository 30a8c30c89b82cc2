/** Every way the hall says no, for the clerk or guide who pressed: what is the matter, then what to do next. */
import { hallRejections } from './rejections-hall.ts';
import { ratingRejections } from './rejections-ratings.ts';
import { caseRejections } from './rejections-cases.ts';
import type { RejectionCode } from '@yichuang/domain/rejections';

/** A type alias, not an interface: only an alias is walked into when keys are typed. */
export type Saying = { readonly says: string; readonly next: string };

export const rejections: Record<RejectionCode, Saying> = {
  ...hallRejections,
  ...ratingRejections,
  ...caseRejections,
};
