/** 转交, 接手 and 容缺终止: a case goes to a colleague or back into the inbox, comes from one, or ends unsupplied. */
import { AccountId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import { useAsked } from '../../upkeep/use-asked.ts';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';

const BACK = 'inbox';

export function PassDialog({ hub, account, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const people = useAsked(hub.casework.people, 'people').value;
  const [to, setTo] = useState<string>(BACK);
  const [note, setNote] = useState('');
  const colleagues = (people?.colleagues ?? []).filter(({ accountId }) => accountId !== account.accountId);
  return (
    <Question
      title={t('pass.title')}
      says={t('pass.says')}
      confirm={t('pass.confirm')}
      ready
      busy={sending.busy}
      onConfirm={() => send.pass(to === BACK ? null : AccountId.parse(to), note)}
      onClose={onClose}
    >
      <Choice
        label={t('pass.title')}
        name="to"
        value={to}
        onChange={setTo}
        options={[
          { value: BACK, title: t('pass.back') },
          ...colleagues.map(({ accountId, displayName }) => ({
            value: String(accountId),
            title: displayName,
          })),
        ]}
      />
      <NoteLines label={t('noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}

export function TakeOverDialog({ file, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const { takenBy } = file.case;
  return (
    <Question
      title={t('takeOver.title', { name: takenBy === null ? '' : (file.names[takenBy] ?? takenBy) })}
      says={t('takeOver.says')}
      confirm={t('takeOver.confirm')}
      ready
      busy={sending.busy}
      onConfirm={() => send.take(true)}
      onClose={onClose}
    />
  );
}

export function EndDeferralDialog({ sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('endDeferral.title')}
      says={t('endDeferral.says')}
      confirm={t('endDeferral.confirm')}
      danger
      ready
      busy={sending.busy}
      onConfirm={() => send.endDeferral(note)}
      onClose={onClose}
    >
      <NoteLines label={t('noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}
