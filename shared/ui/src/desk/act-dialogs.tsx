/** What is done with a record of the desk: 记进展, 交办, 办结. */
import { Outcome, ToldHow, type DifficultyId } from '@yichuang/domain/desk/difficulty';
import type { AccountId } from '@yichuang/domain/ids';
import { useState } from 'react';
import { ActDialog, type ActDialogProps } from '../act-dialog.tsx';
import { Choice } from '../choice.tsx';
import { useText } from '../text/use-text.ts';
import { WordsField } from '../words-field.tsx';
import type { DeskSending } from './desk-sending.ts';

export const DESK_ACTS = ['step', 'assign', 'close'] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

interface DeskDialogProps {
  readonly one: { readonly difficultyId: DifficultyId; readonly toAccountId: AccountId };
  readonly assignees: readonly { readonly accountId: AccountId; readonly name: string }[];
  readonly sending: DeskSending;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DeskActDialog({ act, ...props }: DeskDialogProps & { readonly act: DeskAct }) {
  switch (act) {
    case 'step':
      return <StepDialog {...props} />;
    case 'assign':
      return <AssignDialog {...props} />;
    case 'close':
      return <CloseDialog {...props} />;
  }
}

function StepDialog({ one: { difficultyId }, sending, onClose, onDone }: DeskDialogProps) {
  const { t } = useText('desk');
  const [note, setNote] = useState('');
  const [answered, setAnswered] = useState(false);
  return (
    <Frame
      {...{ act: 'step', sending, onClose, onDone }}
      ready={note.trim() !== ''}
      send={() =>
        sending.send('stepDifficulty', { difficultyId, note: note.trim(), answered }, { done: t('stepped') })
      }
    >
      <WordsField label={t('stepNote')} value={note} onChange={setNote} />
      <label className="flex min-h-target items-center gap-1 text-body font-medium">
        <input
          type="checkbox"
          checked={answered}
          onChange={({ target }) => setAnswered(target.checked)}
          className="size-[1.3em] accent-harbour"
        />
        {t('isAnswer')}
      </label>
    </Frame>
  );
}

function AssignDialog(props: DeskDialogProps) {
  const { one, assignees, sending, onClose, onDone } = props;
  const { t } = useText('desk');
  const [accountId, setAccountId] = useState<AccountId | null>(null);
  return (
    <Frame
      {...{ act: 'assign', sending, onClose, onDone }}
      ready={accountId !== null}
      send={async () => {
        if (accountId === null) return false;
        const assigned = { difficultyId: one.difficultyId, toAccountId: accountId };
        return sending.send('assignDifficulty', assigned, { done: t('assigned') });
      }}
    >
      <Choice
        label={t('assignTitle')}
        name="assignee"
        value={accountId}
        onChange={setAccountId}
        options={assignees
          .filter((person) => person.accountId !== one.toAccountId)
          .map((person) => ({ value: person.accountId, title: person.name }))}
      />
    </Frame>
  );
}

function CloseDialog({ one: { difficultyId }, sending, onClose, onDone }: DeskDialogProps) {
  const { t } = useText('desk');
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState<ToldHow | null>(null);
  return (
    <Frame
      {...{ act: 'close', sending, onClose, onDone }}
      ready={note.trim() !== '' && outcome !== null && told !== null}
      send={async () => {
        if (outcome === null || told === null) return false;
        const closed = { difficultyId, note: note.trim(), outcome, told };
        return sending.send('closeDifficulty', closed, { done: t('closedDone') });
      }}
    >
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
      <WordsField label={t('closeNote')} value={note} onChange={setNote} />
    </Frame>
  );
}

interface FrameProps extends Omit<ActDialogProps, 'words'> {
  readonly act: DeskAct;
}

function Frame({ act, ...rest }: FrameProps) {
  const { t } = useText('desk');
  return (
    <ActDialog
      {...rest}
      words={{ title: t(`${act}Title`), advice: t(`${act}Advice`), cancel: t('cancel'), act: t(act) }}
    />
  );
}
