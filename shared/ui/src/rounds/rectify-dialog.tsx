/** 整改完成 at a desk: what was done, in words and perhaps with a photo. */
import { useState } from 'react';
import { ActDialog, type ActDialogProps } from '../act-dialog.tsx';
import { useText } from '../text/use-text.ts';
import { WordsField } from '../words-field.tsx';
import { PhotoField } from './photo-field.tsx';

interface RectifyDialogProps extends Pick<ActDialogProps, 'sending' | 'onClose' | 'onDone'> {
  /** False: nothing is reported, and it was said why. */
  readonly report: (note: string, photo: Blob | null) => Promise<boolean>;
}

export function RectifyDialog({ report, ...rest }: RectifyDialogProps) {
  const { t } = useText('rounds');
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<Blob | null>(null);
  return (
    <ActDialog
      {...rest}
      words={{ title: t('rectify'), advice: t('rectifyAdvice'), cancel: t('cancel'), act: t('rectify') }}
      ready={note.trim() !== ''}
      send={() => report(note.trim(), photo)}
    >
      <WordsField label={t('rectifyNote')} value={note} onChange={setNote} />
      <PhotoField photo={photo} onPhoto={setPhoto} />
    </ActDialog>
  );
}
