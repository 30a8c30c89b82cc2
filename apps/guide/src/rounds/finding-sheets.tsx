/** What is done with a finding on the phone: 整改完成 with words and a photo, 退回 with the reason. */
import type { FindingCard } from '@yichuang/protocol/rounds';
import { PhotoField } from '@yichuang/ui/rounds/photo-field.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { NoteField } from '../frame/note-field.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';
import { usePhotoAct } from './use-photo-act.ts';

interface FindingSheetProps {
  readonly duty: Duty;
  readonly one: FindingCard;
  readonly onClose: () => void;
}

export function RectifySheet({ duty, one: { roundId, findingId }, onClose }: FindingSheetProps) {
  const { t } = useText('rounds');
  const act = usePhotoAct(duty, roundId);
  const [note, setNote] = useState('');
  const report = async (): Promise<void> => {
    const sent = await act.run((photoId) =>
      duty.send('rectifyFinding', { roundId, findingId, note: note.trim(), photoId }),
    );
    if (!sent?.done) return;
    duty.done({ words: t('rectified') });
    onClose();
  };
  return (
    <Sheet
      title={t('rectify')}
      says={t('rectifyAdvice')}
      confirm={t('rectify')}
      ready={note.trim() !== ''}
      busy={act.busy}
      trouble={act.trouble}
      onConfirm={() => void report()}
      onClose={onClose}
    >
      <NoteField label={t('rectifyNote')} value={note} onChange={setNote} />
      <PhotoField photo={act.photo} onPhoto={act.setPhoto} />
    </Sheet>
  );
}

export function SendBackSheet({ duty, one: { roundId, findingId }, onClose }: FindingSheetProps) {
  const { t } = useText('rounds');
  const act = useAct();
  const [note, setNote] = useState('');
  const sendBack = async (): Promise<void> => {
    const sent = await act.run(() => duty.send('sendBackFinding', { roundId, findingId, note: note.trim() }));
    if (!sent?.done) return;
    duty.done({ words: t('sentBack') });
    onClose();
  };
  return (
    <Sheet
      title={t('sendBack')}
      says={t('sendBackAdvice')}
      confirm={t('sendBack')}
      ready={note.trim() !== ''}
      busy={act.busy}
      trouble={act.trouble}
      onConfirm={() => void sendBack()}
      onClose={onClose}
    >
      <NoteField label={t('sendBackNote')} value={note} onChange={setNote} />
    </Sheet>
  );
}
