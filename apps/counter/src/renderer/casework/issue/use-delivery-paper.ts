/** 送达回证: printed and shown in a tab of its own, right after the hand-out and whenever it is wanted again. */
import type { DeliveryId, DocumentId } from '@yichuang/domain/casework/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import type { AtWork } from '../../at-work.ts';
import { useRefusal } from '../use-refusal.ts';
import type { CaseNamer } from '../case/namer.ts';

export function useDeliveryPaper(
  { hub, sending }: Pick<AtWork, 'hub' | 'sending'>,
  naming: CaseNamer,
): (deliveryId: DeliveryId, documentId: DocumentId) => Promise<void> {
  const { t } = useText('intake');
  const say = useToast();
  const refusal = useRefusal(naming);
  return async (deliveryId, documentId) => {
    const events = await sending.deliver('printDelivery', { deliveryId, documentId }, refusal);
    const printed = events?.find(({ type }) => type === 'DocumentPrinted');
    if (!printed) return;
    const { copy } = printed.payload as { readonly copy: number };
    if (!(await hub.showPaper(`/api/documents/${documentId}/pdf?copy=${copy}`)))
      say('failed', t('documents.notShown'), t('documents.notShownNext'));
  };
}
