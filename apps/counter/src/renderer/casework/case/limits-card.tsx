/** 期限: the date that was printed, and beside it the one that is counted now when the calendar has moved it. */
import type { Case } from '@yichuang/domain/casework/case';
import { openSpecial } from '@yichuang/domain/casework/case';
import { dayWords } from '@yichuang/ui/case-words';
import { useText } from '@yichuang/ui/text/use-text';

export function LimitsCard({ current, procedure }: { readonly current: Case; readonly procedure: (code: string) => string }) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const { limits, moved, extension } = current;
  const special = openSpecial(current);
  if (limits === null) return null;
  const printed = moved[0]?.from ?? null;
  const { promised, statutory } = limits;
  return (
    <div data-testid="case-limits" className="flex flex-col text-body">
      <p>
        {casework('promised')} <strong>{dayWords(casework, promised.dueDate)}</strong>
        {!promised.certain && <span className="text-orange"> ▲ {casework('uncertain')}</span>}
        {printed && printed.promised !== promised.dueDate && (
          <span className="text-orange"> · {t('limits.printed', { date: dayWords(casework, printed.promised) })}</span>
        )}
      </p>
      {statutory && (
        <p className="text-muted">
          {casework('statutory')} {dayWords(casework, statutory.dueDate)}
          {printed?.statutory && printed.statutory !== statutory.dueDate && (
            <> · {t('limits.printed', { date: dayWords(casework, printed.statutory) })}</>
          )}
        </p>
      )}
      {extension && <p className="text-muted">{t('limits.extended', { days: extension.days })}</p>}
      {special && (
        <p className="font-medium text-orange">
          ▲{' '}
          {t(special.from === null ? 'limits.specialRuns' : 'limits.stopped', {
            procedure: procedure(special.procedureCode),
            date: special.from ?? '',
          })}
        </p>
      )}
    </div>
  );
}
