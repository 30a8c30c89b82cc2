/** 补正告知: everything that is wrong, once and in full; what the checklist misses is marked already. */
import type { MaterialId } from '@yichuang/domain/catalogue/matters';
import type { ReasonId } from '@yichuang/domain/ids';
import type { Missing } from '@yichuang/domain/casework/words';
import { officeReasonWords } from '@yichuang/ui/case-life';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '../../dialogs/choice.tsx';
import { Question } from '../../dialogs/question.tsx';
import { NoteLines } from './note-lines.tsx';

export interface CorrectDialogProps {
  readonly papers: readonly { readonly materialId: MaterialId; readonly name: string }[];
  readonly absent: readonly MaterialId[];
  /** A second time needs one of these. */
  readonly reasons: readonly ReasonId[];
  /** How often it was asked before. */
  readonly before: number;
  readonly busy: boolean;
  readonly onConfirm: (wish: {
    readonly missing: readonly Missing[];
    readonly note: string;
    readonly reasonId: ReasonId | null;
  }) => void;
  readonly onClose: () => void;
}

type Fault = Missing['kind'] | 'fine';
const FAULTS = ['fine', 'absent', 'form', 'content'] as const satisfies readonly Fault[];

export function CorrectDialog({
  papers,
  absent,
  reasons,
  before,
  busy,
  onConfirm,
  onClose,
}: CorrectDialogProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>(
    Object.fromEntries(absent.map((id) => [id, 'absent' as const])),
  );
  const [note, setNote] = useState('');
  const [reasonId, setReasonId] = useState<ReasonId>();
  const missing = papers.flatMap(({ materialId }): Missing[] => {
    const kind = faults[materialId] ?? 'fine';
    return kind === 'fine' ? [] : [{ materialId, kind }];
  });
  /** The application itself, when the words say what is wrong and no paper is marked. */
  const named: readonly Missing[] =
    missing.length === 0 && note.trim() !== '' ? [{ materialId: null, kind: 'content' }] : missing;
  return (
    <Question
      title={t('correct.title')}
      says={t('correct.says')}
      confirm={t('correct.confirm', { count: named.length })}
      ready={named.length > 0 && (before === 0 || reasonId !== undefined)}
      busy={busy}
      onConfirm={() => onConfirm({ missing: named, note, reasonId: reasonId ?? null })}
      onClose={onClose}
    >
      <ul className="flex max-h-[40dvh] flex-col overflow-y-auto">
        {papers.map(({ materialId, name }) => (
          <li
            key={materialId}
            className="flex items-center justify-between gap-1 border-b border-line py-0.5"
          >
            <span className="min-w-0 text-body">{name}</span>
            <select
              aria-label={t('correct.fault', { name })}
              value={faults[materialId] ?? 'fine'}
              onChange={(event) => {
                const kind = FAULTS.find((each) => each === event.target.value) ?? 'fine';
                setFaults({ ...faults, [materialId]: kind });
              }}
              className="min-h-target shrink-0 rounded-card border -outline-offset-2 border-muted bg-paper px-1 text-body"
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
      {before > 0 && (
        <Choice
          label={t('correct.again', { count: before + 1 })}
          options={reasons.map((id) => ({ value: id, words: officeReasonWords(casework, id) }))}
          chosen={reasonId}
          onChoose={setReasonId}
        />
      )}
      <NoteLines label={t('correct.note')} hint={t('correct.noteHint')} value={note} onChange={setNote} />
    </Question>
  );
}
