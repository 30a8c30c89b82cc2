/** A whole month (月份) of the register or of the figures. */
import { plusDays, plusMonths } from '@yichuang/domain/calendar/dates';
import { LocalDate } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import type { DayRange } from './book.tsx';

const MONTH = 'yyyy-mm'.length;

interface MonthFieldProps {
  /** 2026-11; empty: no whole month. */
  readonly value: string;
  readonly latest: LocalDate;
  readonly onChange: (month: string) => void;
}

export function MonthField({ value, latest, onChange }: MonthFieldProps) {
  const { t } = useText('rounds');
  return (
    <label className="flex flex-col gap-0.5 text-body font-medium sm:max-w-[14rem]">
      {t('month')}
      <input
        type="month"
        value={value}
        max={latest.slice(0, MONTH)}
        onChange={({ target }) => {
          if (LocalDate.safeParse(`${target.value}-01`).success) onChange(target.value);
        }}
        className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
      />
    </label>
  );
}

export function daysOf(month: string): DayRange {
  const from = LocalDate.parse(`${month}-01`);
  return { from, to: plusDays(plusMonths(from, 1), -1) };
}

/** Empty: the days are no whole month. */
export function monthOf({ from, to }: DayRange): string {
  const month = from.slice(0, MONTH);
  const whole = daysOf(month);
  return whole.from === from && whole.to === to ? month : '';
}
