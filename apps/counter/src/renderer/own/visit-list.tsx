/** 办完的号: the clerk's numbers of a day, the latest first, each with how long it took. */
import type { OwnVisit } from '@yichuang/domain/oversight/own-figures';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import type { Names } from '@yichuang/ui/names';
import { lengthWords } from '@yichuang/ui/objections/objection-words';
import { useText } from '@yichuang/ui/text/use-text';

interface VisitListProps {
  readonly visits: readonly OwnVisit[];
  readonly names: Names;
  /** Null: too late for this day. */
  readonly onObject: ((visit: OwnVisit) => void) | null;
}

export function VisitList({ visits, names, onObject }: VisitListProps) {
  const { t } = useText('own');
  return (
    <section aria-label={t('visits')} className="flex min-h-0 flex-col gap-1">
      <h2 className="text-action font-bold">{t('visits')}</h2>
      {visits.length === 0 ? (
        <EmptyState className="flex-1" title={t('noVisits')} advice={t('noVisitsAdvice')} />
      ) : (
        <ul className="min-h-0 overflow-y-auto">
          {visits.map((visit) => (
            <li
              key={visit.ticketId}
              className="flex items-center gap-2 border-b border-line py-0.5 pr-1 last:border-b-0"
            >
              <div className="min-w-0 flex-1">
                <p className="text-action">
                  <span className="font-bold">{visit.number}</span>{' '}
                  <span className="text-body">{names.service(visit.serviceId)}</span>
                </p>
                <p className="text-body text-muted">
                  {t('finishedAt', {
                    time: hourMinute(visit.finishedAt),
                    counter: names.counterNumber(visit.counterId) ?? visit.counterId,
                  })}
                </p>
              </div>
              <p className="text-right text-body font-medium">
                {lengthWords(t, visit.seconds, t('unknown'))}
                {visit.setAside && <span className="block text-small text-muted">{t('setAside')}</span>}
              </p>
              {onObject && (
                <Button onPress={() => onObject(visit)} label={`${visit.number} ${t('objectTo')}`}>
                  {t('objectTo')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
