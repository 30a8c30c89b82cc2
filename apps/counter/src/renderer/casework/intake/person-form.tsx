/** 申请人 or 代理人: document and number first, because an earlier applicant is found by it and needs no more typing. */
import { applicantIdentityKinds, type ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import { checkPhone } from '@yichuang/domain/identity/phone';
import type { LocalDate } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useId, useRef } from 'react';
import type { CasesHttp } from '../data/cases.ts';
import { Field, type FieldProps } from '../kit/field.tsx';
import { Segments } from '../kit/segments.tsx';
import { numberState, ofKind, withNumber, type PersonDraft, type PersonField } from './person-draft.ts';
import { useLookUp, type LookUp } from './use-person-look-up.ts';

export interface PersonFormProps {
  readonly cases: CasesHttp;
  readonly draft: PersonDraft;
  readonly today: LocalDate;
  readonly onChange: (change: (draft: PersonDraft) => PersonDraft) => void;
  /** An agent is always a person. */
  readonly natural?: boolean;
  /** 登记型 needs number and name only. */
  readonly short?: boolean;
  /** Enter in the last field. */
  readonly onDone?: () => void;
  readonly name: string;
  /** Its first field is the next thing to write into. */
  readonly first?: boolean;
}

const PERSONAL = applicantIdentityKinds.filter((kind) => kind !== 'creditCode');

export function PersonForm({
  cases,
  draft,
  today,
  onChange,
  natural = false,
  short = false,
  onDone,
  name,
  first = false,
}: PersonFormProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const box = useRef<HTMLDivElement>(null);
  const lookUp = useLookUp(cases, draft, today, onChange);
  const set = (field: PersonField) => (value: string) =>
    onChange((before) => (field === 'number' ? withNumber(before, value) : { ...before, [field]: value }));
  /** Enter goes on to the next field, so that a scanned or typed line needs no mouse. */
  const next = (): void => {
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input:not([type=radio])') ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    const following = fields[at + 1];
    if (following) following.focus();
    else onDone?.();
  };
  useEffect(() => {
    if (first) box.current?.querySelector<HTMLInputElement>('input:not([type=radio])')?.focus();
  }, [first]);
  const numberSays = useNumberWords(draft, today, lookUp);
  const organisation = draft.kind === 'organisation';
  return (
    <div ref={box} className="flex flex-col gap-0.5" data-person={name}>
      <div className={natural ? 'grid grid-cols-[124px_1fr] items-start gap-1' : 'flex flex-col gap-0.5'}>
        <div className="flex items-end gap-1">
          {!natural && (
            <Segments
              label={t('person.kind')}
              quiet
              options={[
                { value: 'natural', words: t('person.natural') },
                { value: 'organisation', words: t('person.organisation') },
              ]}
              chosen={draft.kind}
              onChoose={(kind) => onChange((before) => ofKind(before, kind))}
            />
          )}
          <IdentityKindChoice draft={draft} onChange={onChange} />
        </div>
        {draft.identityKind === null ? (
          <p className="my-auto text-body font-medium text-orange">▲ {casework('identityToVerify')}</p>
        ) : (
          <Field
            label={t('person.number')}
            digits
            value={draft.number}
            onChange={set('number')}
            onEnter={next}
            maxLength={32}
            says={numberSays}
          />
        )}
      </div>
      <div className="grid grid-cols-2 gap-1">
        <Field
          label={t(organisation ? 'person.organisationName' : 'person.name')}
          value={draft.name}
          onChange={set('name')}
          onEnter={next}
          {...(organisation ? { className: 'col-span-2' } : {})}
        />
        {organisation && !short && (
          <Field
            label={t('person.representative')}
            value={draft.representative}
            onChange={set('representative')}
            onEnter={next}
          />
        )}
        <Field
          label={t('person.phone')}
          digits
          value={draft.phone}
          onChange={set('phone')}
          onEnter={next}
          maxLength={20}
          says={phoneWords(draft.phone, t('person.phoneUnusual'))}
        />
        {!short && (
          <Field
            label={t('person.address')}
            value={draft.address}
            onChange={set('address')}
            onEnter={next}
            maxLength={200}
            className="col-span-2"
          />
        )}
      </div>
    </div>
  );
}

function IdentityKindChoice({ draft, onChange }: Pick<PersonFormProps, 'draft' | 'onChange'>) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const id = useId();
  const kinds: readonly ApplicantIdentityKind[] = draft.kind === 'organisation' ? ['creditCode'] : PERSONAL;
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <label htmlFor={id} className="pb-0.5 text-small text-muted">
        {t('person.identityKind')}
      </label>
      <select
        id={id}
        value={draft.identityKind ?? 'none'}
        onChange={(event) => {
          const kind = kinds.find((each) => each === event.target.value) ?? null;
          onChange((before) => ({ ...before, identityKind: kind, known: null }));
        }}
        className="min-h-target w-full rounded-card border border-muted bg-paper px-0.5 text-body"
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {casework(`identityKind.${kind}`)}
          </option>
        ))}
        <option value="none">{t('person.noDocument')}</option>
      </select>
    </div>
  );
}

function useNumberWords(
  draft: PersonDraft,
  today: LocalDate,
  lookUp: LookUp,
): NonNullable<FieldProps['says']> | null {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const number = numberState(draft, today);
  switch (number.state) {
    case 'none':
    case 'typing':
      return null;
    case 'wrong':
      return { tone: 'wrong', words: casework(`identityProblem.${number.code}`) };
    case 'right':
      if (number.warning !== null)
        return { tone: 'warning', words: casework(`personWarning.${number.warning}`) };
      return { tone: 'right', words: t(`person.lookUp.${lookUp}`) };
  }
}

function phoneWords(phone: string, words: string): NonNullable<FieldProps['says']> | null {
  const typed = phone.trim();
  if (typed.length < 11) return null;
  const checked = checkPhone(typed);
  return checked.ok && checked.kind === 'mobile' ? null : { tone: 'warning', words };
}
