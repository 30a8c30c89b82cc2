/** 改过的日子: what was entered here, by which order, undone while the day has not begun; and what it has moved. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { CalendarYear } from '@yichuang/protocol/calendar';
import { dayWords } from '@yichuang/ui/case-words';
import { Button } from '@yichuang/ui/button.tsx';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export interface ChangedDaysProps extends Pick<AtWork, 'hub' | 'sending' | 'account' | 'news'> {
  readonly year: CalendarYear;
}

export function ChangedDays({ year, hub, sending, account, news }: ChangedDaysProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const [undoing, setUndoing] = useState<LocalDate | null>(null);
  const manager = account.role === 'manager';
  const moved = useAsked(() => hub.casework.moved(1), manager ? 'moved' : null, news).value;
  const entered = year.days.filter(({ changedAt }) => changedAt !== null);
  const undo = async (date: LocalDate): Promise<void> => {
    const done = t('calendar.undone', { date: dayWords(casework, date) });
    await sending.send('undoCalendarChange', { date }, { done });
    setUndoing(null);
  };
  return (
    <Card title={t('calendar.changes')}>
      {entered.length === 0 && <p className="text-body text-muted">{t('calendar.noChanges')}</p>}
      <ul>
        {entered.map(({ date, working, reasonId, note, changedAt, mayUndo }) => (
          <li
            key={date}
            className="flex flex-wrap items-center justify-between gap-1 border-t border-line py-0.5 text-body first:border-0"
          >
            <span>
              <strong>{dayWords(casework, date)}</strong> {t(working ? 'calendar.works' : 'calendar.off')} ·{' '}
              {t(`calendar.reason.${reasonId}`)}
              <span className="block text-small text-muted">
                {note}
                {changedAt !== null &&
                  ` · ${t('calendar.changedAt', { time: `${dayOf(changedAt).date} ${hourMinute(changedAt)}` })}`}
              </span>
            </span>
            {manager && mayUndo && (
              <Button label={`${t('calendar.undo')} ${date}`} onPress={() => setUndoing(date)}>
                {t('calendar.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moved && moved.moved.length > 0 && (
        <p className="mt-1 text-body">
          <span className="font-medium text-orange">
            ▲ {t('calendar.moved', { count: moved.moved.length })}
          </span>{' '}
          <a
            href="#cases/moved"
            className="inline-flex min-h-target items-center text-harbour underline underline-offset-2"
          >
            {t('calendar.movedLink')}
          </a>
        </p>
      )}
      <Confirm
        open={undoing !== null}
        title={t('calendar.undoTitle', { date: undoing === null ? '' : dayWords(casework, undoing) })}
        description={t('calendar.undoSays')}
        confirm={t('calendar.undoConfirm')}
        cancel={t('common:cancel')}
        busy={sending.busy}
        onConfirm={() => undoing !== null && void undo(undoing)}
        onCancel={() => setUndoing(null)}
      />
    </Card>
  );
}
