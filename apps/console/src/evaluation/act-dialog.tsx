/** One step of a rectification (办理): a choice where the step wants one, and always the words of what was done. */
import { evaluationEvents } from '@yichuang/domain/evaluation/events';
import type { EvaluationId } from '@yichuang/domain/evaluation/ids';
import type { ReasonId } from '@yichuang/domain/ids';
import type { SettingsAnswer } from '@yichuang/protocol/evaluation';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { NoteLines } from '../casework/acts/note-lines.tsx';
import { Question } from '../casework/acts/question.tsx';
import { Choice, type Option } from '@yichuang/ui/choice.tsx';
import type { Act } from './acts.ts';

export interface ActDialogProps extends Pick<AtWork, 'sending'> {
  readonly act: Act;
  readonly evaluationId: EvaluationId;
  readonly settings: SettingsAnswer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** As long as the domain takes it. */
const LONGEST = 500;

const CONTACTS = evaluationEvents.BadRatingVerified.shape.contact.options;
type Contact = (typeof CONTACTS)[number];

export function ActDialog({ act, evaluationId, settings, sending, onDone, onClose }: ActDialogProps) {
  const { t } = useText('evaluation');
  const { rules, words } = settings;
  const [contact, setContact] = useState<Contact | null>(null);
  const [reason, setReason] = useState<ReasonId | null>(null);
  const [verdict, setVerdict] = useState<'yes' | 'no' | null>(null);
  const [note, setNote] = useState('');
  const named = (
    ids: readonly ReasonId[],
    names: Readonly<Record<string, string>>,
  ): readonly Option<ReasonId>[] => ids.map((id) => ({ value: id, title: names[id] ?? id }));
  const reasons = {
    verify: { label: t('form.kind'), options: named(rules.reasons.kinds, words.kinds) },
    answer: { label: t('form.measure'), options: named(rules.reasons.measures, words.measures) },
    appeal: { label: t('form.ground'), options: named(rules.reasons.appeals, words.appeals) },
    extend: null,
    decide: null,
    suspicion: null,
  }[act];
  const verdicts = {
    decide: { label: t('form.decideQuestion'), yes: t('form.upheld'), no: t('form.excluded') },
    suspicion: { label: t('form.suspicionQuestion'), yes: t('form.counts'), no: t('form.doesNotCount') },
    verify: null,
    answer: null,
    appeal: null,
    extend: null,
  }[act];
  const ready =
    note.trim() !== '' &&
    (act !== 'verify' || contact !== null) &&
    (reasons === null || reason !== null) &&
    (verdicts === null || verdict !== null);

  const send = async (): Promise<boolean> => {
    const about = { evaluationId, note: note.trim() };
    const done = { done: t('saved') };
    const yes = verdict === 'yes';
    switch (act) {
      case 'verify':
        return contact !== null && reason !== null
          ? sending.send('verifyBadRating', { ...about, contact, kindId: reason }, done)
          : false;
      case 'answer':
        return reason !== null && sending.send('answerRectification', { ...about, measureId: reason }, done);
      case 'appeal':
        return reason !== null && sending.send('appealRating', { ...about, groundId: reason }, done);
      case 'extend':
        return sending.send('extendRectification', about, done);
      case 'decide':
        return sending.send('decideAppeal', { ...about, upheld: yes }, done);
      case 'suspicion':
        return sending.send('decideSuspicion', { ...about, counts: yes }, done);
    }
  };

  return (
    <Question
      title={t(`act.${act}`)}
      says={act === 'extend' ? t('form.extendSays', { days: rules.extendedWorkdays }) : t('form.noteHint')}
      confirm={t('form.save')}
      ready={ready}
      busy={sending.busy}
      onConfirm={async () => {
        const sent = await send();
        if (sent) onDone();
        return sent;
      }}
      onClose={onClose}
    >
      {act === 'verify' && (
        <Choice<Contact>
          label={t('form.contact')}
          name="contact"
          value={contact}
          onChange={setContact}
          options={CONTACTS.map((one) => ({ value: one, title: t(`form.contacts.${one}`) }))}
        />
      )}
      {reasons && (
        <Choice<ReasonId>
          label={reasons.label}
          name="reason"
          value={reason}
          onChange={setReason}
          options={reasons.options}
        />
      )}
      {verdicts && (
        <Choice<'yes' | 'no'>
          label={verdicts.label}
          name="verdict"
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'yes', title: verdicts.yes },
            { value: 'no', title: verdicts.no },
          ]}
        />
      )}
      <NoteLines
        label={t('form.note')}
        value={note}
        onChange={(written) => setNote(written.slice(0, LONGEST))}
      />
    </Question>
  );
}
