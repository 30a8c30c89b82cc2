/** 核实身份: the document that was missing at the intake; an earlier applicant is found by its number. */
import type { LocalDate } from '@yichuang/domain/ids';
import type { PersonEntry } from '@yichuang/protocol/people';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Question } from '../../dialogs/question.tsx';
import type { CasesHttp } from '../data/cases.ts';
import { entryOf, gapsOf, newPerson, type PersonDraft } from '../intake/person-draft.ts';
import { PersonForm } from '../intake/person-form.tsx';

export interface VerifyDialogProps {
  readonly cases: CasesHttp;
  readonly kind: PersonDraft['kind'];
  readonly today: LocalDate;
  readonly busy: boolean;
  readonly onConfirm: (person: PersonEntry) => void;
  readonly onClose: () => void;
}

export function VerifyDialog({ cases, kind, today, busy, onConfirm, onClose }: VerifyDialogProps) {
  const { t } = useText('intake');
  const [draft, setDraft] = useState<PersonDraft>(newPerson(kind));
  const ready = draft.identityKind !== null && gapsOf(draft, today).length === 0;
  const confirm = (): void => {
    if (ready && !busy) onConfirm(entryOf(draft));
  };
  return (
    <Question
      title={t('verify.title')}
      says={t('verify.says')}
      confirm={t('act.verify')}
      ready={ready}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PersonForm
        cases={cases}
        name="verify"
        natural={kind === 'natural'}
        first
        draft={draft}
        today={today}
        onChange={(change) => setDraft(change)}
        onDone={confirm}
      />
    </Question>
  );
}
