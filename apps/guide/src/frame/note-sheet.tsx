/** Something done that wants a few words (写一句): what else is asked stands above or below them. */
import { useState, type ReactNode } from 'react';
import type { Duty } from '../duty.ts';
import type { Sent } from '../sending.ts';
import type { Act } from '../use-act.ts';
import { NoteField } from './note-field.tsx';
import { Sheet } from './sheet.tsx';

interface NoteSheetProps {
  readonly duty: Duty;
  readonly act: Pick<Act, 'busy' | 'trouble'>;
  readonly words: Readonly<Record<'title' | 'says' | 'confirm' | 'label' | 'done', string>>;
  /** Whatever else is asked has its answer. */
  readonly ready?: boolean;
  /** The words without blanks around them. */
  readonly send: (note: string) => Promise<Sent | null>;
  readonly onClose: () => void;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

export function NoteSheet({
  duty,
  act,
  words,
  ready = true,
  send,
  onClose,
  above,
  children,
}: NoteSheetProps) {
  const [note, setNote] = useState('');
  const { title, says, confirm, label, done } = words;
  const press = async (): Promise<void> => {
    const sent = await send(note.trim());
    if (!sent?.done) return;
    duty.done({ words: done });
    onClose();
  };
  return (
    <Sheet
      {...{ title, says, confirm, onClose }}
      ready={ready && note.trim() !== ''}
      busy={act.busy}
      trouble={act.trouble}
      onConfirm={() => void press()}
    >
      {above}
      <NoteField label={label} value={note} onChange={setNote} />
      {children}
    </Sheet>
  );
}
