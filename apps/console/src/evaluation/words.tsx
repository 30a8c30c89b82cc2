/** How a rating is named and where its limit stands (评价措辞): the same in the lists and on its own page. */
import type { Light } from '@yichuang/domain/evaluation/deadline';
import type { RatingRow, RectificationRow } from '@yichuang/protocol/evaluation';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import type { Instant } from '@yichuang/domain/ids';

export type EvaluationText = ReturnType<typeof useText<'evaluation'>>['t'];

/** 11-23 09:03 */
export function minuteWords(at: Instant): string {
  return `${dayOf(at).date.slice(5)} ${hourMinute(at)}`;
}

/** 3 号窗口 · 号 B001; a rating by a case's own code knows no counter. */
export function visitWords(t: EvaluationText, names: Names, { counterId, number }: RatingRow): string {
  const counter = counterId === null ? null : names.counterNumber(counterId);
  return [
    counter === null ? t('visitCase') : t('visit', { counter }),
    ...(number === null ? [] : [t('number', { number })]),
  ].join(' · ');
}

/** The limit that runs now; null when none does. */
export function limitOf({ rectification }: RectificationRow) {
  const { status, verifyBy, answerBy } = rectification;
  if (status === 'toVerify') return verifyBy;
  return status === 'answering' || status === 'appealed' ? answerBy : null;
}

const LOOKS: Readonly<Record<Light, string>> = {
  green: 'text-leaf',
  yellow: 'text-ink',
  orange: 'text-orange',
  red: 'text-coral',
};

/** Word and shape beside the colour. */
export function LimitLight({ light }: { readonly light: Light }) {
  const { t } = useText('evaluation');
  return <span className={join('font-bold whitespace-nowrap', LOOKS[light])}>{t(`light.${light}`)}</span>;
}
