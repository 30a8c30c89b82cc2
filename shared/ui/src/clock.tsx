/** Date, weekday and time (时钟) as halls write them: 2026-11-23 星期一 08:01. */
import { dayOf, hourMinute, hourMinuteSecond } from './clock-words.ts';
import { useText } from './text/use-text.ts';
import { useNow } from './use-now.ts';

export interface ClockProps {
  /** Hub's clock minus this machine's, ms. */
  readonly aheadMs?: number;
  readonly seconds?: boolean;
  readonly date?: boolean;
  /** False leaves date and weekday only. */
  readonly time?: boolean;
  readonly className?: string;
  readonly timeClassName?: string;
}

export function Clock({
  aheadMs = 0,
  seconds = false,
  date = true,
  time = true,
  className,
  timeClassName,
}: ClockProps) {
  const { t } = useText('common');
  const now = useNow(1000, aheadMs);
  const day = dayOf(now);
  return (
    <time dateTime={now} className={className}>
      {date && (
        <span>
          {day.date} {t(`weekday.d${day.weekday}`)}
          {time && ' '}
        </span>
      )}
      {time && <span className={timeClassName}>{seconds ? hourMinuteSecond(now) : hourMinute(now)}</span>}
    </time>
  );
}
