/** How old a list is (时效): said as soon as the hub did not answer; the list itself stays. */
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { Answer } from '../data/use-answer.ts';

export function Stale({ answer: { value, asOf, problem } }: { readonly answer: Answer<unknown> }) {
  const { t } = useText('intake');
  if (problem === null)
    return value === null ? <p className="text-body text-muted">{t('case.asking')}</p> : null;
  return (
    <output className="block rounded-card bg-sand px-1.5 py-0.5 text-body text-orange">
      ▲ {t(`problems:${problem}.says`)}{' '}
      {asOf === null ? t(`problems:${problem}.next`) : t('case.asOf', { time: hourMinute(asOf) })}
    </output>
  );
}
