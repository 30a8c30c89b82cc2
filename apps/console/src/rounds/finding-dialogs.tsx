/** What is done with a finding at the console: 整改完成 and 退回 in words, 换人. */
import type { PhotoId } from '@yichuang/domain/rounds/round';
import type { FindingCard } from '@yichuang/protocol/rounds';
import { AssignDialog, type Assignees } from '@yichuang/ui/assign-dialog.tsx';
import { NoteDialog } from '@yichuang/ui/note-dialog.tsx';
import { PhotoField } from '@yichuang/ui/rounds/photo-field.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Over } from '../records/record-kind.ts';
import type { Sending } from '../sending.ts';
import type { RoundsHub } from './rounds-hub.ts';

interface FindingDialogProps extends Over {
  readonly sending: Sending;
  readonly one: FindingCard;
}

interface RectifyDialogProps extends FindingDialogProps {
  readonly sendPhoto: RoundsHub['sendPhoto'];
}

export function RectifyDialog({ one: { roundId, findingId }, sendPhoto, ...rest }: RectifyDialogProps) {
  const { t } = useText('rounds');
  const { sending } = rest;
  const [photo, setPhoto] = useState<Blob | null>(null);
  const send = async (note: string): Promise<boolean> => {
    let photoId: PhotoId | null = null;
    const upload = async () => {
      const answer = await sendPhoto(roundId, photo ?? new Blob());
      if (answer.outcome === 'ok') photoId = answer.value.photoId;
      return answer;
    };
    // Without its photo nothing is reported.
    if (photo !== null && !(await sending.ask(upload, { done: null }))) return false;
    return sending.send('rectifyFinding', { roundId, findingId, note, photoId }, { done: t('rectified') });
  };
  return (
    <NoteDialog
      {...rest}
      words={{ title: t('rectify'), advice: t('rectifyAdvice'), cancel: t('cancel'), act: t('rectify') }}
      field={{ label: t('rectifyNote') }}
      send={send}
    >
      <PhotoField photo={photo} onPhoto={setPhoto} />
    </NoteDialog>
  );
}

export function SendBackDialog({ one: { roundId, findingId }, ...rest }: FindingDialogProps) {
  const { t } = useText('rounds');
  return (
    <NoteDialog
      {...rest}
      words={{ title: t('sendBack'), advice: t('sendBackAdvice'), cancel: t('cancel'), act: t('sendBack') }}
      field={{ label: t('sendBackNote') }}
      send={(note) =>
        rest.sending.send('sendBackFinding', { roundId, findingId, note }, { done: t('sentBack') })
      }
    />
  );
}

export function AssignFinding({ one, ...rest }: FindingDialogProps & Assignees) {
  const { t } = useText('rounds');
  const { roundId, findingId, toAccountId: hasIt } = one;
  return (
    <AssignDialog
      {...rest}
      words={{ title: t('assignTitle'), advice: t('assignAdvice'), cancel: t('cancel'), act: t('assign') }}
      label={t('to')}
      hasIt={hasIt}
      send={(toAccountId) =>
        rest.sending.send('assignFinding', { roundId, findingId, toAccountId }, { done: t('assigned') })
      }
    />
  );
}
