/** 加号: beyond a zone's quota a guide may give one more, with a reason that is kept. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { NoteField } from '../frame/note-field.tsx';
import { Sheet } from '../frame/sheet.tsx';
import type { Trouble } from '../sending.ts';

export interface ExceedSheetProps {
  readonly trouble: Trouble;
  readonly busy: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}

export function ExceedSheet({ trouble, busy, onConfirm, onClose }: ExceedSheetProps) {
  const { t } = useText('guide');
  const [note, setNote] = useState('');
  const words = note.trim();
  return (
    <Sheet
      title={t('take.exceed')}
      says={trouble.says}
      onClose={onClose}
      confirm={t('take.exceedConfirm')}
      ready={words !== ''}
      busy={busy}
      onConfirm={() => onConfirm(words)}
    >
      <NoteField label={t('take.exceedReason')} hint={t('take.exceedHint')} value={note} onChange={setNote} />
    </Sheet>
  );
}
