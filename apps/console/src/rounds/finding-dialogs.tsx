/** What is done with a finding at the console beside 整改完成: 退回 in words, 换人. */
import type { AccountId } from '@yichuang/domain/ids';
import type { FindingCard, RoundsAnswer } from '@yichuang/protocol/rounds';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { ActDialog, type ActDialogProps } from '@yichuang/ui/act-dialog.tsx';
import { WordsField } from '@yichuang/ui/words-field.tsx';
import { OneOf } from '../frame/one-of.tsx';
import type { Sending } from '../sending.ts';

interface FindingDialogProps extends Pick<ActDialogProps, 'onClose' | 'onDone'> {
  readonly sending: Sending;
  readonly one: FindingCard;
}

export function SendBackDialog({ one: { roundId, findingId }, ...rest }: FindingDialogProps) {
  const { t } = useText('rounds');
  const [note, setNote] = useState('');
  return (
    <ActDialog
      {...rest}
      words={{ title: t('sendBack'), advice: t('sendBackAdvice'), cancel: t('cancel'), act: t('sendBack') }}
      ready={note.trim() !== ''}
      send={() =>
        rest.sending.send(
          'sendBackFinding',
          { roundId, findingId, note: note.trim() },
          { done: t('sentBack') },
        )
      }
    >
      <WordsField label={t('sendBackNote')} value={note} onChange={setNote} />
    </ActDialog>
  );
}

interface AssignDialogProps extends FindingDialogProps, Pick<RoundsAnswer, 'assignees'> {}

export function AssignDialog({ one, assignees, ...rest }: AssignDialogProps) {
  const { t } = useText('rounds');
  const [accountId, setAccountId] = useState<AccountId | null>(null);
  const { roundId, findingId } = one;
  return (
    <ActDialog
      {...rest}
      words={{ title: t('assignTitle'), advice: t('assignAdvice'), cancel: t('cancel'), act: t('assign') }}
      ready={accountId !== null}
      send={async () => {
        if (accountId === null) return false;
        const assigned = { roundId, findingId, toAccountId: accountId };
        return rest.sending.send('assignFinding', assigned, { done: t('assigned') });
      }}
    >
      <OneOf
        label={t('to')}
        all={t('choose')}
        options={assignees
          .filter((person) => person.accountId !== one.toAccountId)
          .map((person) => ({ value: person.accountId, words: person.name }))}
        value={accountId}
        onChange={setAccountId}
      />
    </ActDialog>
  );
}
