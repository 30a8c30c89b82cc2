/** That something is being fetched, or could not be (没有取到): what was known stays below it. */
import { useText } from '@yichuang/ui/text/use-text';
import type { Asked } from './use-asked.ts';

export function Unanswered({
  asked: { value, problem },
}: {
  readonly asked: Pick<Asked<unknown>, 'value' | 'problem'>;
}) {
  const { t } = useText('console');
  if (problem !== null)
    return (
      <output className="block rounded-card bg-sand px-1.5 py-1 text-body font-medium text-orange">
        <span aria-hidden="true">▲ </span>
        <strong>{t(`problems:${problem}.says`)}</strong>
        <span className="ml-1">{value === null ? t(`problems:${problem}.next`) : t('shownIsOld')}</span>
      </output>
    );
  return value === null ? <p className="text-body text-muted">{t('loading')}</p> : null;
}
