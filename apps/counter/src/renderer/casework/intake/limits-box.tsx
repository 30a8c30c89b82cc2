/** 期限 before anything is pressed: 法定 and 承诺 with the date, what does not count, and whether the date is certain. */
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import { dayWords } from '@yichuang/ui/case-words';
import { procedureWords } from '@yichuang/ui/questions-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { LimitsShown } from '../data/casebook.ts';

export interface LimitsBoxProps {
  readonly list: Checklist;
  /** null: the calendar is not known, no date is said */
  readonly shown: LimitsShown | null;
}

export function LimitsBox({ list, shown }: LimitsBoxProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const { t: guidance } = useText('guidance');
  const excluded = list.specialProcedures.filter(({ countsInLimit }) => !countsInLimit);
  return (
    <div data-testid="limits" className="flex flex-col text-body">
      <p>
        {casework('promised')} <strong>{list.promised.text}</strong>
        {shown && (
          <>
            {' · '}
            <strong className="text-action">
              {t('limits.decidedBy', { date: dayWords(casework, shown.limits.promised.dueDate) })}
            </strong>
          </>
        )}
      </p>
      <p className="text-muted">
        {list.statutory === null
          ? t('limits.noStatutory')
          : `${casework('statutory')} ${list.statutory.text}${
              shown?.limits.statutory ? ` · ${dayWords(casework, shown.limits.statutory.dueDate)}` : ''
            }`}
      </p>
      {excluded.map((procedure) => (
        <p key={procedure.code} className="text-small text-muted">
          {t('limits.notCounted')} {procedureWords(guidance, procedure)}
        </p>
      ))}
      {shown?.doubt && (
        <output className="block text-small font-medium text-orange">
          ▲{' '}
          {shown.doubt.kind === 'yearNotPublished'
            ? casework('uncertainWhy', { year: shown.doubt.year })
            : t('limits.localUndecided', { date: shown.doubt.date })}
        </output>
      )}
      {shown === null && <p className="text-small text-orange">▲ {t('limits.unknown')}</p>}
    </div>
  );
}
