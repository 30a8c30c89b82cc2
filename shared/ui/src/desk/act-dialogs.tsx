/** What is done with a record of the desk: 记进展, 交办, 办结. */
import { Outcome, ToldHow, type DifficultyId } from '@yichuang/domain/desk/difficulty';
import type { AccountId } from '@yichuang/domain/ids';
import { useState } from 'react';
import type { ActDialogProps } from '../act-dialog.tsx';
import { AssignDialog, type Assignees } from '../assign-dialog.tsx';
import { Choice } from '../choice.tsx';
import { NoteDialog } from '../note-dialog.tsx';
import { useText } from '../text/use-text.ts';
import type { DeskSending } from './desk-sending.ts';

const ACTS = ['step', 'assign', 'close'] as const;
export type DeskAct = (typeof ACTS)[number];

/** The keys beside a record that is not closed. */
export function useDeskKeys() {
  const { t } = useText('desk');
  return ACTS.map((key) => ({ key, title: t(key), main: key === 'close' }));
}

interface DeskDialogProps extends Assignees {
  readonly act: DeskAct;
  readonly one: { readonly difficultyId: DifficultyId; readonly toAccountId: AccountId };
  readonly sending: DeskSending;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface ActProps extends DeskDialogProps {
  readonly words: ActDialogProps['words'];
}

export function DeskActDialog(props: DeskDialogProps) {
  const { t } = useText('desk');
  const { act } = props;
  const words = { title: t(`${act}Title`), advice: t(`${act}Advice`), cancel: t('cancel'), act: t(act) };
  switch (act) {
    case 'step':
      return <StepDialog {...props} words={words} />;
    case 'assign':
      return <HandOnDialog {...props} words={words} />;
    case 'close':
      return <CloseDialog {...props} words={words} />;
  }
}

function StepDialog({ one: { difficultyId }, ...rest }: ActProps) {
  const { t } = useText('desk');
  const [answered, setAnswered] = useState(false);
  return (
    <NoteDialog
      {...rest}
      field={{ label: t('stepNote') }}
      send={(note) =>
        rest.sending.send('stepDifficulty', { difficultyId, note, answered }, { done: t('stepped') })
      }
    >
      <label className="flex min-h-target items-center gap-1 text-body font-medium">
        <input
          type="checkbox"
          checked={answered}
          onChange={({ target }) => setAnswered(target.checked)}
          className="size-[1.3em] accent-harbour"
        />
        {t('isAnswer')}
      </label>
    </NoteDialog>
  );
}

function HandOnDialog({ one: { difficultyId, toAccountId: hasIt }, ...rest }: ActProps) {
  const { t } = useText('desk');
  return (
    <AssignDialog
      {...rest}
      label={t('assignTitle')}
      hasIt={hasIt}
      send={(toAccountId) =>
        rest.sending.send('assignDifficulty', { difficultyId, toAccountId }, { done: t('assigned') })
      }
    />
  );
}

function CloseDialog({ one: { difficultyId }, ...rest }: ActProps) {
  const { t } = useText('desk');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState<ToldHow | null>(null);
  return (
    <NoteDialog
      {...rest}
      field={{ label: t('closeNote') }}
      ready={outcome !== null && told !== null}
      send={async (note) => {
        if (outcome === null || told === null) return false;
        const closed = { difficultyId, note, outcome, told };
        return rest.sending.send('closeDifficulty', closed, { done: t('closedDone') });
      }}
      above={
        <div className="grid gap-2 sm:grid-cols-2">
          <Choice
            label={t('outcomeLabel')}
            name="outcome"
            value={outcome}
            onChange={setOutcome}
            options={Outcome.options.map((value) => ({ value, title: t(`outcome.${value}`) }))}
          />
          <Choice
            label={t('toldLabel')}
            name="told"
            value={told}
            onChange={setTold}
            options={ToldHow.options.map((value) => ({ value, title: t(`told.${value}`) }))}
          />
        </div>
      }
    />
  );
}
