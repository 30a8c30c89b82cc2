/** 放假、停办 or 上班 for one day: why and by which order, what it would move, then the confirmation. */
import { DayReason } from '@yichuang/domain/calendar/plan';
import type { LocalDate } from '@yichuang/domain/ids';
import type { CalendarPreview } from '@yichuang/protocol/calendar';
import { dayWords } from '@yichuang/ui/case-words';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { Effect } from './effect.tsx';
import type { Day } from './months.ts';

export interface DayDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'news'> {
  readonly day: Day;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** What makes a working day free, and a free one a working day. */
const TO_OFF = DayReason.extract(['localHoliday', 'typhoon', 'closure', 'nationalHoliday']).options;
const TO_WORK = DayReason.extract(['makeup', 'localHoliday']).options;

export function DayDialog({ day, hub, sending, news, onClose }: DayDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { date, working: was, special } = day;
  const working = !was;
  const [reasonId, setReasonId] = useState<DayReason | null>(null);
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const asked = useAsked<CalendarPreview>(
    () => hub.casework.preview({ act: 'change', date, working, reasonId: reasonId ?? 'closure' }),
    reasonId,
    news,
  );
  const words = dayWords(casework, date);
  const note = basis.trim();

  const change = async (): Promise<void> => {
    setTried(true);
    if (reasonId === null || note === '') return;
    const done = t('calendar.done', { date: words });
    if (await sending.send('changeCalendar', { date, working, reasonId, note }, { done })) onClose();
  };
  const undo = async (): Promise<void> => {
    if (await sending.send('undoCalendarChange', { date }, { done: t('calendar.undone', { date: words }) }))
      onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('calendar.dayTitle', { date: words })}
      description={[
        t(was ? 'calendar.isWorking' : 'calendar.isOff'),
        ...(day.reason ? [special?.name ?? t(`calendar.reason.${day.reason}`)] : []),
        ...(special?.note ? [special.note] : []),
      ].join(' · ')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {special?.mayUndo && (
            <Button busy={sending.busy} onPress={() => void undo()}>
              {t('calendar.undoConfirm')}
            </Button>
          )}
          <Button tone="main" disabled={reasonId === null} busy={sending.busy} onPress={() => void change()}>
            {t(working ? 'calendar.confirmWork' : 'calendar.confirmOff', { date: words })}
          </Button>
        </>
      }
    >
      <Choice<DayReason>
        label={t('calendar.why')}
        name="reason"
        value={reasonId}
        onChange={setReasonId}
        options={(working ? TO_WORK : TO_OFF).map((value) => ({
          value,
          title: t(`calendar.reason.${value}`),
          means: t(`calendar.meaning.${value}`),
        }))}
      />
      <Field
        label={t('calendar.basis')}
        hint={t('calendar.basisHint')}
        value={basis}
        onChange={setBasis}
        maxLength={200}
        fault={tried && note === '' ? t('calendar.basisFault') : null}
      />
      {reasonId !== null && (
        <section
          aria-label={t('calendar.preview')}
          className="flex flex-col gap-1 rounded-card bg-mist p-1.5"
        >
          <p className="text-body">
            {t(working ? 'calendar.effectHallOpen' : 'calendar.effectHall', { date: words })}
          </p>
          <Unanswered asked={asked} />
          {asked.value && <Effect preview={asked.value} />}
        </section>
      )}
    </Dialog>
  );
}
