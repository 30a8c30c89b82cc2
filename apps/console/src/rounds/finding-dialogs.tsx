/** What is done with a finding at the console: 整改完成 and 退回 in words, 换人. */
import type { AccountId } from '@yichuang/domain/ids';
import type { PhotoId } from '@yichuang/domain/rounds/round';
import type { FindingCard, RoundsAnswer } from '@yichuang/protocol/rounds';
import { PhotoField } from '@yichuang/ui/rounds/photo-field.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { ActDialog, type ActDialogProps } from '@yichuang/ui/act-dialog.tsx';
import { Choice } from '@yichuang/ui/choice.tsx';
import { WordsField } from '@yichuang/ui/words-field.tsx';
import type { Sending } from '../sending.ts';
import type { RoundsHub } from './rounds-hub.ts';

interface FindingDialogProps extends Pick<ActDialogProps, 'onClose' | 'onDone'> {
  readonly sending: Sending;
  readonly one: FindingCard;
}

interface RectifyDialogProps extends FindingDialogProps {
  readonly sendPhoto: RoundsHub['sendPhoto'];
}

export function RectifyDialog({ one: { roundId, findingId }, sendPhoto, ...rest }: RectifyDialogProps) {
  const { t } = useText('rounds');
  const { sending } = rest;
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<Blob | null>(null);
  const send = async (): Promise<boolean> => {
    let photoId: PhotoId | null = null;
    const upload = async () => {
      const answer = await sendPhoto(roundId, photo ?? new Blob());
      if (answer.outcome === 'ok') photoId = answer.value.photoId;
      return answer;
    };
    // Without its photo nothing is reported.
    if (photo !== null && !(await sending.ask(upload, { done: null }))) return false;
    const rectified = { roundId, findingId, note: note.trim(), photoId };
    return sending.send('rectifyFinding', rectified, { done: t('rectified') });
  };
  return (
    <ActDialog
      {...rest}
      words={{ title: t('rectify'), advice: t('rectifyAdvice'), cancel: t('cancel'), act: t('rectify') }}
      ready={note.trim() !== ''}
      send={send}
    >
      <WordsField label={t('rectifyNote')} value={note} onChange={setNote} />
      <PhotoField photo={photo} onPhoto={setPhoto} />
    </ActDialog>
  );
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
      <Choice
        label={t('to')}
        name="assignee"
        value={accountId}
        onChange={setAccountId}
        options={assignees
          .filter((person) => person.accountId !== one.toAccountId)
          .map((person) => ({ value: person.accountId, title: person.name }))}
      />
    </ActDialog>
  );
}
