/** 期限: the date that was printed, and beside it the one that is counted now when the calendar has moved it. */
import type { Case } from '@yichuang/domain/casework/case';
import { openSpecial } from '@yichuang/domain/casework/case';
import { dayWords } from '../case-words.ts';
import { useText } from '../text/use-text.ts';

export function LimitsCard({
  current,
  procedure,
}: {
  readonly current: Case;
  readonly procedure: (code: string) => string;
}) {
  const { t } = useText('casework');
  const { limits, moved, extension } = current;
  const special = openSpecial(current);
  if (limits === null) return null;
  const printed = moved[0]?.from ?? null;
  const { promised, statutory } = limits;
  return (
    <div data-testid="case-limits" className="flex flex-col text-body">
      <p>
        {t('promised')} <strong>{dayWords(t, promised.dueDate)}</strong>
        {!promised.certain && <span className="text-orange"> ▲ {t('uncertain')}</span>}
        {printed && printed.promised !== promised.dueDate && (
          <span className="text-orange">
            {' '}
            · {t('limitOf.printed', { date: dayWords(t, printed.promised) })}
          </span>
        )}
      </p>
      {statutory && (
        <p className="text-muted">
          {t('statutory')} {dayWords(t, statutory.dueDate)}
          {printed?.statutory && printed.statutory !== statutory.dueDate && (
            <> · {t('limitOf.printed', { date: dayWords(t, printed.statutory) })}</>
          )}
        </p>
      )}
      {extension && <p className="text-muted">{t('limitOf.extended', { days: extension.days })}</p>}
      {special && (
        <p className="font-medium text-orange">
          ▲{' '}
          {t(special.from === null ? 'limitOf.specialRuns' : 'limitOf.stopped', {
            procedure: procedure(special.procedureCode),
            date: special.from ?? '',
          })}
        </p>
      )}
    </div>
  );
}
