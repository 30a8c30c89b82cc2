/** A question that only wants a reason from a list (原因). */
import type { Reason } from '@yichuang/domain/catalogue/defaults';
import type { ReasonId } from '@yichuang/domain/ids';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from './choice.tsx';
import { Question } from './question.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly says: string;
  readonly reasons: readonly Reason[];
  readonly names: Names;
  readonly confirm: string;
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onConfirm: (reasonId: ReasonId) => void;
  readonly onClose: () => void;
}

export function ReasonDialog({ reasons, names, onConfirm, ...question }: ReasonDialogProps) {
  const { t } = useText('counter');
  const [chosen, setChosen] = useState<ReasonId>();
  return (
    <Question
      {...question}
      ready={chosen !== undefined}
      onConfirm={() => chosen !== undefined && onConfirm(chosen)}
    >
      <Choice
        digits
        label={t('dialog.reason')}
        options={reasons.map(({ id }) => ({ value: id, words: names.reason(id) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
    </Question>
  );
}
