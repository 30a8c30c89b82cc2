/** 登记型: accepted in another authority's system; its number is scanned or pasted, everything else is known. */
import type { LocalDate } from '@yichuang/domain/ids';
import { ExternalNo } from '@yichuang/domain/casework/ids';
import { dayWords } from '@yichuang/ui/case-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { LimitsShown } from '../data/casebook.ts';
import { Field } from '../kit/field.tsx';
import type { ItemDraft } from './draft.ts';

export interface RegisterFormProps {
  readonly draft: ItemDraft;
  readonly today: LocalDate;
  readonly shown: LimitsShown | null;
  readonly onChange: (change: Partial<ItemDraft>) => void;
  /** A scanner ends with Enter: on to the applicant. */
  readonly onScanned: () => void;
}

export function RegisterForm({ draft, today, shown, onChange, onScanned }: RegisterFormProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const { externalNo, dueDate } = draft;
  const wrong = externalNo.trim() !== '' && !isExternalNo(externalNo);
  return (
    <div className="flex flex-col gap-1">
      <Field
        label={casework('externalNo')}
        hint={t('register.hint')}
        digits
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a scanner types into what has the focus
        autoFocus
        value={externalNo}
        maxLength={64}
        onChange={(value) => onChange({ externalNo: value })}
        onEnter={onScanned}
        says={wrong ? { tone: 'wrong', words: t('register.wrong') } : null}
      />
      <Field
        label={t('register.dueDate')}
        type="date"
        min={today}
        value={dueDate}
        onChange={(value) => onChange({ dueDate: value })}
        className="max-w-[240px]"
        says={
          dueDate === '' && shown
            ? {
                tone: 'hint',
                words: t('register.byPromise', { date: dayWords(casework, shown.limits.promised.dueDate) }),
              }
            : dueDate !== '' && dueDate < today
              ? { tone: 'wrong', words: t('obstacle.dueDate') }
              : null
        }
      />
      <p className="text-body text-muted">{t('register.advice')}</p>
    </div>
  );
}

/** As a person pastes it: blanks around and inside go. */
export function externalNoOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/gu, '');
}

export function isExternalNo(typed: string): boolean {
  return ExternalNo.safeParse(externalNoOf(typed)).success;
}
