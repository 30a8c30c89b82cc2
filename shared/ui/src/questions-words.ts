/** Papers and limits in words (原件 1 份、复印件 2 份), wherever they are shown. */
import type { MaterialNeed, SpecialProcedure } from '@yichuang/domain/catalogue/matters';
import type { useText } from './text/use-text.ts';

export type GuidanceText = ReturnType<typeof useText<'guidance'>>['t'];

/** How many of what; empty for a paper of which nothing is asked, which a checked tree does not have. */
export function countWords(
  t: GuidanceText,
  { originals, copies, verifyOriginal }: MaterialNeed,
): readonly string[] {
  return [
    ...(originals > 0 ? [t('count.original', { count: originals })] : []),
    ...(copies > 0 ? [t('count.copy', { count: copies })] : []),
    ...(verifyOriginal ? [t('count.show')] : []),
  ];
}

/** What makes it easier: brought later, replaced by an electronic certificate, brought only by who has it. */
export function markWords(
  t: GuidanceText,
  { deferrable, eCertShareable, necessity }: MaterialNeed,
): readonly string[] {
  return [
    ...(eCertShareable ? [t('mark.eCert')] : []),
    ...(deferrable ? [t('mark.deferrable')] : []),
    ...(necessity === 'optional' ? [t('mark.optional')] : []),
  ];
}

export function procedureWords(t: GuidanceText, { name, maxDays }: SpecialProcedure): string {
  return maxDays === null ? t('special', { name }) : t('specialMost', { name, days: maxDays });
}
