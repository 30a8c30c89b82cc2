/** 补录纸质收件: a case that was taken in by the 收件登记表 while the hub was away keeps its day, its time and its number. */
import { PAPER_DAYS } from '@yichuang/domain/hall/paper';
import { FIRST_PAPER_SERIAL } from '@yichuang/domain/casework/paper-intake';
import { CASES_A_DAY } from '@yichuang/domain/casework/numbers';
import type { LocalDate } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { Tick } from '../kit/tick.tsx';
import type { PaperDraft } from './draft.ts';

export interface PaperIntakeProps {
  readonly paper: PaperDraft | null;
  readonly today: LocalDate;
  readonly onChange: (paper: PaperDraft | null) => void;
}

const LOOK = 'min-h-target rounded-card border border-muted bg-paper px-1 text-action';

export function PaperIntake({ paper, today, onChange }: PaperIntakeProps) {
  const { t } = useText('intake');
  return (
    <div className="flex flex-col gap-0.5">
      <Tick
        on={paper !== null}
        onChange={(on) => onChange(on ? { date: today, time: '', serial: '' } : null)}
      >
        {t('onPaper.tick')}
      </Tick>
      {paper && (
        <fieldset className="flex flex-wrap items-end gap-1 rounded-card bg-mist p-1 text-body">
          <legend className="sr-only">{t('onPaper.tick')}</legend>
          <label className="flex flex-col">
            {t('onPaper.date')}
            <input
              type="date"
              value={paper.date}
              max={today}
              onChange={({ target }) => onChange({ ...paper, date: target.value })}
              className={LOOK}
            />
          </label>
          <label className="flex flex-col">
            {t('onPaper.time')}
            <input
              type="time"
              value={paper.time}
              onChange={({ target }) => onChange({ ...paper, time: target.value })}
              className={LOOK}
            />
          </label>
          <label className="flex flex-col">
            {t('onPaper.serial')}
            <input
              inputMode="numeric"
              maxLength={3}
              value={paper.serial}
              onChange={({ target }) => onChange({ ...paper, serial: target.value })}
              className={`${LOOK} w-[5em]`}
            />
          </label>
          <p className="basis-full text-small text-muted">
            {t('onPaper.advice', { from: FIRST_PAPER_SERIAL, to: CASES_A_DAY, days: PAPER_DAYS })}
          </p>
        </fieldset>
      )}
    </div>
  );
}
