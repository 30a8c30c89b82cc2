/** How the result is collected: here, by post, electronically. */
import { useText } from '@yichuang/ui/text/use-text';
import { Segments } from '../kit/segments.tsx';
import type { ItemDraft } from './draft.ts';

export function PickupChoice({
  draft,
  onChange,
}: {
  readonly draft: ItemDraft;
  readonly onChange: (change: Partial<ItemDraft>) => void;
}) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  return (
    <Segments
      label={t('pickup')}
      quiet
      options={(['counter', 'post', 'electronic'] as const).map((value) => ({
        value,
        words: casework(`pickup.${value}`),
      }))}
      chosen={draft.pickup}
      onChoose={(pickup) => onChange({ pickup })}
    />
  );
}
