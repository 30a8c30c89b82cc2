/** PeopleStillWaiting in full view (还有人没办完): how many, in which state, and the way to the first of them. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { tallyOf } from '../now/zone-figures.ts';
import type { StillHere } from './closing.ts';
import { decisionId } from './closing-table.tsx';

export function StillWaitingNote({ undecided }: { readonly undecided: readonly StillHere[] }) {
  const { t } = useText('console');
  const { waiting, called, serving, held } = tallyOf(undecided);
  const values = { waiting, called, serving, held };
  const first = undecided[0];
  const go = (): void => {
    if (!first) return;
    const group = document.getElementById(decisionId(first.ticketId));
    group?.scrollIntoView({ block: 'center' });
    group?.querySelector('input')?.focus();
  };
  return (
    <div
      role="alert"
      className="flex items-center gap-2 rounded-card border border-l-8 border-line border-l-coral bg-rose px-2 py-1.5"
    >
      <div className="flex-1">
        <p className="text-action font-bold">
          <span aria-hidden="true" className="text-coral">
            ■{' '}
          </span>
          {t('rejections:PeopleStillWaiting.says', values)}
        </p>
        <p className="text-body text-muted">{t('rejections:PeopleStillWaiting.next', values)}</p>
      </div>
      {first && (
        <Button className="shrink-0" onPress={go}>
          {t('day.toFirst', { number: first.number })}
        </Button>
      )}
    </div>
  );
}
