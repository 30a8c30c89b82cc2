/** 补录纸质收件 of a case on the console: the manager corrects its time, everybody else sees it. */
import type { Case } from '@yichuang/domain/casework/case';
import { PaperReceiptLine } from '@yichuang/ui/casework/paper-receipt-line.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import type { Naming } from './naming.ts';
import { useRefusal } from './refusal.ts';

export interface CaseReceiptProps extends Pick<AtWork, 'account' | 'names' | 'sending'> {
  readonly current: Case;
  readonly naming: Naming;
}

export function CaseReceipt({ current, naming, account, names, sending }: CaseReceiptProps) {
  const { t } = useText('casework');
  const onRejection = useRefusal(names, naming);
  const { caseId } = current;
  return (
    <PaperReceiptLine
      current={current}
      busy={sending.busy}
      correct={
        account.role === 'manager'
          ? (receivedAt, note) =>
              sending.send(
                'correctReceipt',
                { caseId, receivedAt, note },
                { done: t('onPaper.done'), onRejection },
              )
          : null
      }
    />
  );
}
