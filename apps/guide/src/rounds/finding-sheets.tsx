/** What is done with a finding on the phone: 整改完成 with words and a photo, 退回 with the reason. */
import type { FindingCard } from '@yichuang/protocol/rounds';
import { PhotoField } from '@yichuang/ui/rounds/photo-field.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { NoteSheet } from '../frame/note-sheet.tsx';
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
  return (
    <NoteSheet
      {...{ duty, act, onClose }}
      words={{
        title: t('rectify'),
        says: t('rectifyAdvice'),
        confirm: t('rectify'),
        label: t('rectifyNote'),
        done: t('rectified'),
      }}
      send={(note) =>
        act.run((photoId) => duty.send('rectifyFinding', { roundId, findingId, note, photoId }))
      }
    >
      <PhotoField photo={act.photo} onPhoto={act.setPhoto} />
    </NoteSheet>
  );
}

export function SendBackSheet({ duty, one: { roundId, findingId }, onClose }: FindingSheetProps) {
  const { t } = useText('rounds');
  const act = useAct();
  return (
    <NoteSheet
      {...{ duty, act, onClose }}
      words={{
        title: t('sendBack'),
        says: t('sendBackAdvice'),
        confirm: t('sendBack'),
        label: t('sendBackNote'),
        done: t('sentBack'),
      }}
      send={(note) => act.run(() => duty.send('sendBackFinding', { roundId, findingId, note }))}
    />
  );
}
