/** 补正告知: everything that is wrong, once and in full (行政许可法 §32); a second time says why. */
import type { MaterialId } from '@yichuang/domain/catalogue/matters';
import type { Missing } from '@yichuang/domain/casework/words';
import type { ReasonId } from '@yichuang/domain/ids';
import { officeReasonWords } from '@yichuang/ui/case-life';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';

type Fault = Missing['kind'] | 'fine';
const FAULTS = ['fine', 'absent', 'form', 'content'] as const satisfies readonly Fault[];

export function CorrectDialog({ file, naming, sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const { corrections, terms } = file.case;
  const [faults, setFaults] = useState<Readonly<Record<MaterialId, Fault>>>({});
  const [reasonId, setReasonId] = useState<ReasonId | null>(null);
  const [note, setNote] = useState('');
  const papers = (terms?.needed ?? []).map(({ materialId }) => materialId);
  const missing = missingOf(papers, faults, note);
  const again = corrections.length > 0;
  return (
    <Question
      title={t('correct.title')}
      says={t('correct.says')}
      confirm={t('correct.confirm', { count: missing.length })}
      ready={missing.length > 0 && (!again || reasonId !== null)}
      busy={sending.busy}
      onConfirm={() => send.correct(missing, reasonId, note)}
      onClose={onClose}
    >
      <ul className="flex max-h-[40dvh] flex-col overflow-y-auto">
        {papers.map((materialId) => (
          <li
            key={materialId}
            className="flex items-center justify-between gap-1 border-b border-line py-0.5"
          >
            <span className="min-w-0 text-body">{naming.material(materialId)}</span>
            <select
              aria-label={t('correct.fault', { name: naming.material(materialId) })}
              value={faults[materialId] ?? 'fine'}
              onChange={({ target }) => {
                const kind = FAULTS.find((each) => each === target.value) ?? 'fine';
                setFaults({ ...faults, [materialId]: kind });
              }}
              className="min-h-target shrink-0 rounded-card border border-muted bg-paper px-1 text-body"
            >
              {FAULTS.map((kind) => (
                <option key={kind} value={kind}>
                  {kind === 'fine' ? t('correct.fine') : casework(`missing.${kind}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {again && (
        <Choice<ReasonId>
          label={t('correct.again', { count: corrections.length + 1 })}
          name="reason"
          value={reasonId}
          onChange={setReasonId}
          options={(naming.office?.reasons.secondCorrection ?? []).map((value) => ({
            value,
            title: officeReasonWords(casework, value),
          }))}
        />
      )}
      <NoteLines label={t('correct.note')} value={note} onChange={setNote} />
      <p className="text-small text-muted">{t('correct.whole')}</p>
    </Question>
  );
}

/** Words without a marked paper are about the application itself. */
function missingOf(
  papers: readonly MaterialId[],
  faults: Readonly<Record<MaterialId, Fault>>,
  note: string,
): readonly Missing[] {
  const marked = papers.flatMap((materialId): Missing[] => {
    const kind = faults[materialId] ?? 'fine';
    return kind === 'fine' ? [] : [{ materialId, kind }];
  });
  return marked.length === 0 && note.trim() !== '' ? [{ materialId: null, kind: 'content' }] : marked;
}
