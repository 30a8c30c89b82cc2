/** 不予受理: why, who is competent instead, and the reason in words that stand on the notice. */
import type { ReasonId } from '@yichuang/domain/ids';
import { officeReasonWords } from '@yichuang/ui/case-life';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';
import { Choice } from '../../dialogs/choice.tsx';
import { Question } from '../../dialogs/question.tsx';
import type { RefuseWish } from '../intake/use-intake.ts';
import { NoteLines } from './note-lines.tsx';

export interface RefuseDialogProps {
  readonly reasons: readonly ReasonId[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** What the answers have said already. */
  readonly because?: string;
  readonly busy: boolean;
  readonly onConfirm: (wish: RefuseWish) => void;
  readonly onClose: () => void;
}

export function RefuseDialog({
  reasons,
  departments,
  because = '',
  busy,
  onConfirm,
  onClose,
}: RefuseDialogProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const id = useId();
  const [reasonId, setReasonId] = useState<ReasonId>();
  const [department, setDepartment] = useState('');
  const [note, setNote] = useState(because);
  return (
    <Question
      title={t('refuse.title')}
      says={t('refuse.says')}
      confirm={t('outcome.refuse')}
      danger
      ready={reasonId !== undefined && note.trim() !== ''}
      busy={busy}
      onConfirm={() =>
        reasonId !== undefined &&
        onConfirm({
          reasonId,
          competentDepartmentId: department === '' ? null : department,
          note,
        })
      }
      onClose={onClose}
    >
      <Choice
        digits
        label={t('refuse.reason')}
        options={reasons.map((each) => ({ value: each, words: officeReasonWords(casework, each) }))}
        chosen={reasonId}
        onChoose={setReasonId}
      />
      {reasonId === 'notCompetent' && (
        <div className="flex flex-col gap-0.5">
          <label htmlFor={id} className="text-body font-bold">
            {t('refuse.competent')}
          </label>
          <select
            id={id}
            value={department}
            onChange={(event) => setDepartment(event.target.value)}
            className="min-h-target rounded-card border border-muted bg-paper px-1 text-action"
          >
            <option value="">{t('refuse.otherAuthority')}</option>
            {departments.map(({ id: departmentId, name }) => (
              <option key={departmentId} value={departmentId}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <NoteLines label={t('refuse.note')} hint={t('refuse.noteHint')} value={note} onChange={setNote} />
    </Question>
  );
}
