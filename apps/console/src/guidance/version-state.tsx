/** How an item stands, in words and a sign: in force, a draft beside it, one to come. */
import type { DeskRow } from '@yichuang/protocol/guidance';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';

export function VersionState({ row: { inForce, draft, coming } }: { readonly row: DeskRow }) {
  const { t } = useText('guidanceDesk');
  return (
    <span className="flex flex-col text-small">
      {inForce ? (
        <StateBadge state="ok" words={t('history.version', { version: inForce.version })} />
      ) : (
        <StateBadge state="closed" words={t('state.none')} />
      )}
      {draft && (
        <StateBadge
          state="held"
          words={
            draft.state === 'confirmed' ? t('state.confirmed') : t('state.draft', { version: draft.version })
          }
        />
      )}
      {coming && (
        <StateBadge
          state="waiting"
          words={t('state.coming', { date: coming.effectiveFrom ?? '', version: coming.version })}
        />
      )}
    </span>
  );
}
