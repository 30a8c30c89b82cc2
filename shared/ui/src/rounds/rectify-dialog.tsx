/** 整改完成 at a desk: what was done, in words and perhaps with a photo. */
import { useState } from 'react';
import type { ActDialogProps } from '../act-dialog.tsx';
import { NoteDialog } from '../note-dialog.tsx';
import { useText } from '../text/use-text.ts';
import { PhotoField } from './photo-field.tsx';

interface RectifyDialogProps extends Pick<ActDialogProps, 'sending' | 'onClose' | 'onDone'> {
  /** False: nothing is reported, and it was said why. */
  readonly report: (note: string, photo: Blob | null) => Promise<boolean>;
}

export function RectifyDialog({ report, ...rest }: RectifyDialogProps) {
  const { t } = useText('rounds');
  const [photo, setPhoto] = useState<Blob | null>(null);
  return (
    <NoteDialog
      {...rest}
      words={{ title: t('rectify'), advice: t('rectifyAdvice'), cancel: t('cancel'), act: t('rectify') }}
      field={{ label: t('rectifyNote') }}
      send={(note) => report(note, photo)}
    >
      <PhotoField photo={photo} onPhoto={setPhoto} />
    </NoteDialog>
  );
}
