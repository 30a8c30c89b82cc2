/** What a guide does with a record: 记进展 (an answer to the citizen or not), 办结. */
import { Outcome, ToldHow } from '@yichuang/domain/desk/difficulty';
import type { DifficultyCard } from '@yichuang/protocol/desk';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Choices } from '../frame/choices.tsx';
import { NoteField } from '../frame/note-field.tsx';
import { Sheet } from '../frame/sheet.tsx';
import { useAct } from '../use-act.ts';

interface ActSheetProps {
  readonly duty: Duty;
  readonly one: DifficultyCard;
  readonly onClose: () => void;
}

export function StepSheet({ duty: { send, done }, one: { difficultyId }, onClose }: ActSheetProps) {
  const { t } = useText('desk');
  const act = useAct();
  const [note, setNote] = useState('');
  const [answered, setAnswered] = useState(false);
  const keep = async (): Promise<void> => {
    const sent = await act.run(() => send('stepDifficulty', { difficultyId, note: note.trim(), answered }));
    if (!sent?.done) return;
    done({ words: t('stepped') });
    onClose();
  };
  return (
    <Sheet
      title={t('stepTitle')}
      says={t('stepAdvice')}
      confirm={t('step')}
      ready={note.trim() !== ''}
      busy={act.busy}
      trouble={act.trouble}
      onConfirm={() => void keep()}
      onClose={onClose}
    >
      <NoteField label={t('stepNote')} value={note} onChange={setNote} />
      <label className="flex min-h-target items-center gap-1 text-action font-medium">
        <input
          type="checkbox"
          checked={answered}
          onChange={({ target }) => setAnswered(target.checked)}
          className="size-[1.5em] shrink-0 accent-harbour"
        />
        {t('isAnswer')}
      </label>
    </Sheet>
  );
}

export function CloseSheet({ duty: { send, done }, one: { difficultyId }, onClose }: ActSheetProps) {
  const { t } = useText('desk');
  const act = useAct();
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState<ToldHow | null>(null);
  const close = async (): Promise<void> => {
    if (outcome === null || told === null) return;
    const closed = { difficultyId, note: note.trim(), outcome, told };
    const sent = await act.run(() => send('closeDifficulty', closed));
    if (!sent?.done) return;
    done({ words: t('closedDone') });
    onClose();
  };
  return (
    <Sheet
      title={t('closeTitle')}
      says={t('closeAdvice')}
      confirm={t('close')}
      ready={note.trim() !== '' && outcome !== null && told !== null}
      busy={act.busy}
      trouble={act.trouble}
      onConfirm={() => void close()}
      onClose={onClose}
    >
      <Choices
        label={t('outcomeLabel')}
        chosen={outcome}
        onChoose={setOutcome}
        choices={Outcome.options.map((value) => ({ value, words: t(`outcome.${value}`) }))}
      />
      <Choices
        label={t('toldLabel')}
        inPairs
        chosen={told}
        onChoose={setTold}
        choices={ToldHow.options.map((value) => ({ value, words: t(`told.${value}`) }))}
      />
      <NoteField label={t('closeNote')} value={note} onChange={setNote} />
    </Sheet>
  );
}
