/** 补录纸质收件 of a case: its line of the register, and 更正收件时间 in a dialog while nothing is decided. */
import type { Case } from '@yichuang/domain/casework/case';
import { LocalDate, LocalTime, type Instant } from '@yichuang/domain/ids';
import { instantAt } from '@yichuang/domain/time';
import { useState } from 'react';
import { ActDialog } from '../act-dialog.tsx';
import { Button } from '../button.tsx';
import { CHINA_OFFSET_MINUTES, dayOf, hourMinute } from '../clock-words.ts';
import { Field } from '../field.tsx';
import { useText } from '../text/use-text.ts';
import { WordsField } from '../words-field.tsx';

export interface PaperReceiptLineProps {
  readonly current: Case;
  readonly busy: boolean;
  /** Whether it was done; a no was said already. null: seen, and another's to change. */
  readonly correct: ((receivedAt: Instant, note: string) => Promise<boolean>) | null;
}

const OPEN: readonly Case['status'][] = ['received', 'correcting', 'accepted'];

export function PaperReceiptLine({ current, busy, correct }: PaperReceiptLineProps) {
  const { t } = useText('casework');
  const [asking, setAsking] = useState(false);
  const { onPaper, receivedAt, status } = current;
  if (onPaper === undefined) return null;
  return (
    <div data-testid="paper-receipt" className="flex flex-wrap items-center justify-between gap-1 text-body">
      <p>
        {t('onPaper.line', { serial: onPaper.serial })}{' '}
        <span className="text-muted">
          {dayOf(receivedAt).date} {hourMinute(receivedAt)}
        </span>
      </p>
      {correct !== null && OPEN.includes(status) && (
        <Button busy={busy} onPress={() => setAsking(true)}>
          {t('onPaper.correct')}
        </Button>
      )}
      {asking && correct !== null && (
        <CorrectDialog {...{ receivedAt, busy, correct }} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

interface CorrectDialogProps {
  readonly receivedAt: Instant;
  readonly busy: boolean;
  readonly correct: NonNullable<PaperReceiptLineProps['correct']>;
  readonly onClose: () => void;
}

function CorrectDialog({ receivedAt, busy, correct, onClose }: CorrectDialogProps) {
  const { t } = useText('casework');
  const [date, setDate] = useState<string>(dayOf(receivedAt).date);
  const [time, setTime] = useState(hourMinute(receivedAt));
  const [note, setNote] = useState('');
  const [day, clock] = [LocalDate.safeParse(date).data, LocalTime.safeParse(time).data];
  const right = day && clock ? instantAt(day, clock, CHINA_OFFSET_MINUTES) : null;
  return (
    <ActDialog
      words={{
        title: t('onPaper.title'),
        advice: t('onPaper.advice'),
        cancel: t('onPaper.notNow'),
        act: t('onPaper.confirm'),
      }}
      ready={right !== null && note.trim().length >= 2}
      sending={{ busy }}
      send={async () => right !== null && correct(right, note.trim())}
      onClose={onClose}
      onDone={() => undefined}
    >
      <div className="grid gap-2 sm:grid-cols-2">
        <Field label={t('onPaper.date')} type="date" value={date} onChange={setDate} />
        <Field label={t('onPaper.time')} type="time" value={time} onChange={setTime} />
      </div>
      <WordsField label={t('onPaper.why')} hint={t('onPaper.hint')} value={note} onChange={setNote} />
    </ActDialog>
  );
}
