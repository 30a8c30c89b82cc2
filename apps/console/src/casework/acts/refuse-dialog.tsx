/** 不予受理: why, who is competent instead, and the reason in words that stand on the notice. */
import { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { ReasonId } from '@yichuang/domain/ids';
import { officeReasonWords } from '@yichuang/ui/case-life';
import { useText } from '@yichuang/ui/text/use-text';
import { useId, useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import { useAsked } from '../../upkeep/use-asked.ts';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';

export function RefuseDialog({ hub, naming: { office }, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const id = useId();
  const people = useAsked(hub.casework.people, 'people').value;
  const [reasonId, setReasonId] = useState<ReasonId | null>(null);
  const [department, setDepartment] = useState('');
  const [note, setNote] = useState('');
  const refuse = async (): Promise<boolean> =>
    reasonId !== null &&
    send.refuse({
      reasonId,
      competentDepartmentId: department === '' ? null : DepartmentId.parse(department),
      note: note.trim(),
    });
  return (
    <Question
      title={t('refuse.title')}
      says={t('refuse.says')}
      confirm={t('refuse.confirm')}
      danger
      ready={reasonId !== null && note.trim() !== ''}
      busy={sending.busy}
      onConfirm={refuse}
      onClose={onClose}
    >
      <Choice<ReasonId>
        label={t('refuse.reason')}
        name="reason"
        value={reasonId}
        onChange={setReasonId}
        options={(office?.reasons.refusal ?? []).map((value) => ({
          value,
          title: officeReasonWords(casework, value),
        }))}
      />
      {reasonId === 'notCompetent' && (
        <div className="flex flex-col gap-0.5">
          <label htmlFor={id} className="text-body font-medium">
            {t('refuse.competent')}
          </label>
          <select
            id={id}
            value={department}
            onChange={({ target }) => setDepartment(target.value)}
            className="min-h-target rounded-card border border-muted bg-paper px-1 text-action"
          >
            <option value="">{t('refuse.other')}</option>
            {people?.departments.map(({ departmentId, name }) => (
              <option key={departmentId} value={departmentId}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <NoteLines label={t('noteNeeded')} value={note} onChange={setNote} />
    </Question>
  );
}
