/** 哪一天: of which day the paper hour is, a month back at most. */
import { PAPER_DAYS } from '@yichuang/domain/hall/paper';
import { LocalDate, type LocalTime } from '@yichuang/domain/ids';
import { dateAt, instantAt, plusSeconds } from '@yichuang/domain/time';
import { useText } from '../text/use-text.ts';

interface PaperDayProps {
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly onChange: (date: LocalDate) => void;
}

export function PaperDay({ date, today, onChange }: PaperDayProps) {
  const { t } = useText('emergency');
  return (
    <label className="flex flex-col items-start gap-0.5 text-body font-medium">
      {t('paper.day')}
      <input
        type="date"
        value={date}
        min={daysBefore(today, PAPER_DAYS)}
        max={today}
        onChange={({ target }) => {
          const day = LocalDate.safeParse(target.value).data;
          if (day) onChange(day);
        }}
        className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
      />
    </label>
  );
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  return dateAt(plusSeconds(instantAt(date, '12:00' as LocalTime, 0), -86_400 * days), 0);
}
