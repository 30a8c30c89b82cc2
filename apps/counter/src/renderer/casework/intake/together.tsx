/** 一件事 at the desk: what else belongs to this item; taken along, it is offered as the next cases of the visit. */
import { bundlesWith, planBundle } from '@yichuang/domain/guidance/bundle';
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import type { ServiceId } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { guideFor, type Casebook } from '../data/casebook.ts';
import { deskAllows } from './desk-allows.ts';

export interface TogetherProps {
  readonly casebook: Casebook;
  readonly list: Checklist;
  /** What the visit is for already. */
  readonly services: readonly ServiceId[];
  readonly onAdd: (itemIds: readonly ServiceId[]) => void;
}

export function Together({ casebook, list, services, onAdd }: TogetherProps) {
  const { t } = useText('guidance');
  const { itemId, suggestions } = list;
  const nameOf = (id: ServiceId): string => guideFor(casebook, id)?.item.name ?? id;
  const bundles = bundlesWith(casebook.book.bundles, itemId, suggestions.bundles).map((bundle) => ({
    id: bundle.id,
    name: bundle.name,
    others: planBundle(bundle, [])
      .steps.map((step) => step.itemId)
      .filter((id) => id !== itemId && deskAllows(casebook, id)),
  }));
  const shown = bundles.filter(({ others }) => others.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('bundles.also')} className="flex flex-col gap-0.5 border-t border-line pt-1">
      {shown.map(({ id, name, others }) => {
        const missing = others.filter((other) => !services.includes(other));
        const words = others.map(nameOf).join('、');
        return (
          <div key={id} className="flex items-center justify-between gap-1">
            <p className="min-w-0 text-small">
              <strong>{name}</strong>{' '}
              <span className="text-muted">
                {missing.length === 0 ? t('bundles.added', { items: words }) : words}
              </span>
            </p>
            {missing.length > 0 && (
              <Button tone="quiet" className="shrink-0" onPress={() => onAdd(missing)}>
                {t('bundles.add')}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
