/** 其他事项(未入库): what it is called, whose it is, until when and on whose word; the manager puts it into the catalogue later. */
import type { LocalDate } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useId } from 'react';
import { departmentsOf, type Casebook } from '../data/casebook.ts';
import { Field } from '../kit/field.tsx';
import { Segments } from '../kit/segments.tsx';
import type { UnlistedDraft } from './draft.ts';

export interface UnlistedFormProps {
  readonly casebook: Casebook;
  readonly draft: UnlistedDraft;
  readonly today: LocalDate;
  readonly onChange: (change: Partial<UnlistedDraft>) => void;
  /** Back to the search. */
  readonly onLeave: () => void;
}

export function UnlistedForm({ casebook, draft, today, onChange, onLeave }: UnlistedFormProps) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-start justify-between gap-2">
        <div>
          <p className="text-title font-bold">{t('unlisted.title')}</p>
          <p className="text-body text-muted">{t('unlisted.advice')}</p>
        </div>
        <Button tone="quiet" onPress={onLeave} className="shrink-0">
          {t('item.other')}
        </Button>
      </div>
      <Field
        label={t('unlisted.name')}
        value={draft.name}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- its first question
        autoFocus
        onChange={(name) => onChange({ name })}
        maxLength={60}
      />
      <div className="flex flex-col">
        <label htmlFor={id} className="text-small text-muted">
          {t('unlisted.department')}
        </label>
        <select
          id={id}
          value={draft.departmentId ?? ''}
          onChange={(event) =>
            onChange({
              departmentId: event.target.value === '' ? null : event.target.value,
            })
          }
          className="min-h-target rounded-card border border-muted bg-paper px-1 text-action"
        >
          <option value="">{t('unlisted.choose')}</option>
          {departmentsOf(casebook).map(({ id: departmentId, name }) => (
            <option key={departmentId} value={departmentId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <Field
          label={t('unlisted.promisedDate')}
          type="date"
          min={today}
          value={draft.promisedDate}
          onChange={(promisedDate) => onChange({ promisedDate })}
        />
        <Segments
          label={t('unlisted.basis')}
          options={(['department', 'law', 'usual'] as const).map((value) => ({
            value,
            words: casework(`unlistedBasis.${value}`),
          }))}
          chosen={draft.basis}
          onChoose={(basis) => onChange({ basis })}
        />
      </div>
    </div>
  );
}
