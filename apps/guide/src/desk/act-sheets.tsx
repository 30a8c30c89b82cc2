/** What a guide does with a record: 记进展 (an answer to the citizen or not), 办结. */
import { Outcome, ToldHow } from '@yichuang/domain/desk/difficulty';
import type { DifficultyCard } from '@yichuang/protocol/desk';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Choices } from '../frame/choices.tsx';
import { NoteSheet } from '../frame/note-sheet.tsx';
import { useAct } from '../use-act.ts';

interface ActSheetProps {
  readonly duty: Duty;
  readonly one: DifficultyCard;
  readonly onClose: () => void;
}

export function StepSheet({ duty, one: { difficultyId }, onClose }: ActSheetProps) {
  const { t } = useText('desk');
  const act = useAct();
  const [answered, setAnswered] = useState(false);
  return (
    <NoteSheet
      {...{ duty, act, onClose }}
      words={{
        title: t('stepTitle'),
        says: t('stepAdvice'),
        confirm: t('step'),
        label: t('stepNote'),
        done: t('stepped'),
      }}
      send={(note) => act.run(() => duty.send('stepDifficulty', { difficultyId, note, answered }))}
    >
      <label className="flex min-h-target items-center gap-1 text-action font-medium">
        <input
          type="checkbox"
          checked={answered}
          onChange={({ target }) => setAnswered(target.checked)}
          className="size-[1.5em] shrink-0 accent-harbour"
        />
        {t('isAnswer')}
      </label>
    </NoteSheet>
  );
}

export function CloseSheet({ duty, one: { difficultyId }, onClose }: ActSheetProps) {
  const { t } = useText('desk');
  const act = useAct();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState<ToldHow | null>(null);
  return (
    <NoteSheet
      {...{ duty, act, onClose }}
      words={{
        title: t('closeTitle'),
        says: t('closeAdvice'),
        confirm: t('close'),
        label: t('closeNote'),
        done: t('closedDone'),
      }}
      ready={outcome !== null && told !== null}
      send={async (note) => {
        if (outcome === null || told === null) return null;
        return act.run(() => duty.send('closeDifficulty', { difficultyId, note, outcome, told }));
      }}
      above={
        <>
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
        </>
      }
    />
  );
}
