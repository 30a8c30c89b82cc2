/** Which day, and as of which minute (看哪一天). */
import { LocalDate, LocalTime } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { DayWish } from './today-hub.ts';

interface DayWishKeysProps {
  readonly today: LocalDate;
  readonly wish: DayWish;
  readonly onWish: (wish: DayWish) => void;
}

export function DayWishKeys({ today, wish, onWish }: DayWishKeysProps) {
  const { t } = useText('today');
  const field = 'min-h-target rounded-card border border-muted bg-paper px-1.5 text-action';
  const isNow = wish.date === today && wish.until === null;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('date')}
        <input
          type="date"
          value={wish.date}
          max={today}
          onChange={({ target }) => {
            const date = LocalDate.safeParse(target.value).data;
            if (date) onWish({ ...wish, date });
          }}
          className={field}
        />
      </label>
      <label className="flex flex-col gap-0.5 text-body font-medium">
        {t('until')}
        <input
          type="time"
          value={wish.until ?? ''}
          onChange={({ target }) =>
            onWish({ ...wish, until: LocalTime.safeParse(target.value).data ?? null })
          }
          className={field}
        />
      </label>
      {!isNow && <Button onPress={() => onWish({ date: today, until: null })}>{t('now')}</Button>}
    </div>
  );
}
