/** 按手印: whoever cannot sign puts a fingerprint on the 送达回证, and a colleague signs as witness. */
import type { AccountId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useId } from 'react';
import type { AtWork } from '../../at-work.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Tick } from '../kit/tick.tsx';

interface ByFingerprintProps extends Pick<AtWork, 'hub'> {
  readonly self: AccountId;
  /** undefined: signed by hand; null: nobody chosen yet. */
  readonly witness: AccountId | null | undefined;
  readonly onChange: (witness: AccountId | null | undefined) => void;
}

export function ByFingerprint({ hub, self, witness, onChange }: ByFingerprintProps) {
  const { t } = useText('intake');
  const id = useId();
  const staff = useAnswer(() => hub.cases.people(), witness === undefined ? null : 'people', 0);
  return (
    <div className="flex flex-wrap items-center gap-1">
      <Tick on={witness !== undefined} onChange={(on) => onChange(on ? null : undefined)}>
        {t('handOut.fingerprint')}
      </Tick>
      {witness !== undefined && (
        <>
          <label htmlFor={id} className="text-body">
            {t('handOut.witness')}
          </label>
          <select
            id={id}
            value={witness ?? ''}
            onChange={({ target }) => onChange(target.value === '' ? null : (target.value as AccountId))}
            className="min-h-target rounded-card border border-muted bg-paper px-1 text-action"
          >
            <option value="">{t('handOut.chooseWitness')}</option>
            {(staff.value?.helpers ?? [])
              .filter(({ accountId }) => accountId !== self)
              .map(({ accountId, displayName }) => (
                <option key={accountId} value={accountId}>
                  {displayName}
                </option>
              ))}
          </select>
        </>
      )}
    </div>
  );
}
