/** 记环节: 审查, 现场核查, 审核, 制证 and how it came out. */
import { Step, StepOutcome } from '@yichuang/domain/casework/words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Choice } from '@yichuang/ui/choice.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import { NoteLines } from './note-lines.tsx';
import { Question } from './question.tsx';

/** The decision is an act of its own. */
const STEPS = Step.exclude(['decision']);

export function StepDialog({ sending, send, onClose }: ActDialogProps) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const [step, setStep] = useState<Step>('siteInspection');
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  const [note, setNote] = useState('');
  return (
    <Question
      title={t('step.title')}
      says={t('step.says')}
      confirm={t('step.confirm')}
      ready={outcome !== null}
      busy={sending.busy}
      onConfirm={async () => outcome !== null && send.step(step, outcome, note)}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-2">
        <Choice<Step>
          label={t('step.which')}
          name="step"
          value={step}
          onChange={setStep}
          options={STEPS.options.map((value) => ({ value, title: casework(`step.${value}`) }))}
        />
        <Choice
          label={t('step.outcome')}
          name="outcome"
          value={outcome}
          onChange={setOutcome}
          options={StepOutcome.options.map((value) => ({ value, title: casework(`stepOutcome.${value}`) }))}
        />
      </div>
      <NoteLines label={t('noteOptional')} value={note} onChange={setNote} />
    </Question>
  );
}
