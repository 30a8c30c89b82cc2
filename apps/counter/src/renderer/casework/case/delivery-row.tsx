/** 送达回证 of a case that was handed out: who took how many results, and the paper once more. */
import type { Delivery } from '@yichuang/domain/casework/delivery';
import type { DeliveryId, DocumentId } from '@yichuang/domain/casework/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { dayOf, hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';

export interface DeliveryRowProps {
  readonly delivery: Delivery;
  readonly busy: boolean;
  readonly onPrint: (deliveryId: DeliveryId, documentId: DocumentId) => void;
}

export function DeliveryRow({ delivery, busy, onPrint }: DeliveryRowProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const { deliveryId, caseIds, receipt, at } = delivery;
  const document = delivery.documents.find(({ voidedAt }) => voidedAt === null);
  if (document === undefined) return null;
  return (
    <div
      data-document="delivery"
      className="flex items-center justify-between gap-1 rounded-card border border-l-8 border-line border-l-leaf p-1"
    >
      <div className="min-w-0">
        <p className="text-action font-bold">
          {casework('form.delivery')}{' '}
          <span className="text-small font-normal">{t('documents.results', { count: caseIds.length })}</span>
        </p>
        <p className="text-small text-muted">
          {[
            casework(`relation.${receipt.receiver.relation}`),
            casework(`pickup.${receipt.how}`),
            `${dayOf(at).date} ${hourMinute(at)}`,
          ].join(' · ')}
        </p>
      </div>
      <Button
        tone={document.printed === 0 ? 'main' : 'plain'}
        busy={busy}
        onPress={() => onPrint(deliveryId, document.documentId)}
      >
        {t(document.printed === 0 ? 'documents.print' : 'documents.printAgain')}
      </Button>
    </div>
  );
}
