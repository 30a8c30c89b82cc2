/** A pause that has become long (暂停提醒): the clerk is told before the manager sends somebody. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { vacanciesOf } from '@yichuang/domain/oversight/vacancy';
import type { CounterId, Instant } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';

export interface PauseReminderProps {
  readonly hall: Hall;
  readonly counterId: CounterId;
  readonly now: Instant;
}

export function PauseReminder({ hall, counterId, now }: PauseReminderProps) {
  const { t } = useText('roster');
  const vacancy = vacanciesOf(hall, now).find(({ post }) => post.counterId === counterId);
  if (!vacancy || vacancy.stage === 'fresh') return null;
  return (
    <output className="block bg-sand px-2 py-1 text-body font-medium text-orange">
      <span aria-hidden="true">▲ </span>
      <strong>{t('vacancy.mine', { minutes: vacancy.minutes })}</strong> {t('vacancy.mineNext')}
    </output>
  );
}
