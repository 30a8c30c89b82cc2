/** Why this number now, or why that one next (叫号理由), and the whole life of the one at the counter. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { becauseWords, leftWords } from './because-words.ts';
import { LifeList } from './life-list.tsx';
import type { Life } from './use-life.ts';

export interface WhyPanelProps {
  readonly desk: Desk;
  readonly hall: Hall;
  readonly names: Names;
  readonly life: Life;
}

export function WhyPanel({ desk, hall, names, life }: WhyPanelProps) {
  const { t } = useText('counter');
  const context = { t, names, ratio: hall.rules.priority.ratio };
  const coming =
    desk.ticket === null && desk.direct === null && desk.next !== null
      ? hall.tickets.get(desk.next.ticketId)
      : undefined;
  const title = coming ? t('current.whyNext', { number: coming.number }) : t('current.why');
  const [because, place] = desk.ticket ? [desk.ticket.because, desk.ticket] : [desk.next?.because, coming];
  return (
    <div className="flex min-h-0 flex-1 flex-col border-t border-line pt-1">
      <h2 className="text-body font-bold">{title}</h2>
      <p data-testid="why" className="min-h-3 pb-1 text-body">
        {because &&
          place &&
          [...becauseWords(because, place, context), leftWords(because, context)].join(' ')}
      </p>
      <h2 className="text-body font-bold">{t('current.life')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard */}
      <section aria-label={t('current.life')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pt-0.5">
        <LifeList life={life} hall={hall} names={names} />
      </section>
    </div>
  );
}
