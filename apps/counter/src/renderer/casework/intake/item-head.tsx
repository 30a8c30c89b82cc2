/** The chosen item on two lines (事项): its name by law, who decides, how it is done here, and a way to another one. */
import { Button } from '@yichuang/ui/button.tsx';
import { feeWords } from '@yichuang/ui/papers.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ItemGuide } from '@yichuang/protocol/guidance';

export interface ItemHeadProps {
  readonly guide: ItemGuide;
  readonly registered: boolean;
  readonly onOther: () => void;
}

export function ItemHead({ guide: { item, names }, registered, onOther }: ItemHeadProps) {
  const { t } = useText('intake');
  const { t: guidance } = useText('guidance');
  return (
    <div className="flex items-start justify-between gap-2">
      <div className="min-w-0">
        <p className="text-title font-bold">{item.name}</p>
        <p className="text-body text-muted">
          {[
            names[item.approvalDepartmentId] ?? item.approvalDepartmentId,
            t(item.approvalRoute === 'transferred' ? 'item.transferred' : 'item.original'),
            t(item.caseType === '即办件' ? 'item.kindImmediate' : 'item.kindPromised'),
            feeWords(guidance, item),
          ].join(' · ')}
        </p>
        {registered && <p className="text-body font-medium text-orange">▲ {t('item.registered')}</p>}
      </div>
      <Button tone="quiet" onPress={onOther} className="shrink-0">
        {t('item.other')}
      </Button>
    </div>
  );
}
