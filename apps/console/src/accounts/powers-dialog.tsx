/** 授权: what an account may do beyond its role; a manager gives it, everybody signs in anew with it. */
import type { Power } from '@yichuang/domain/actor';
import type { AccountCard } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { powersFor } from './account-rows.ts';

export interface PowersDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'reports'> {
  readonly of: AccountCard;
  readonly onClose: () => void;
}

export function PowersDialog({ of: account, hub, sending, reports, onClose }: PowersDialogProps) {
  const { t } = useText('office');
  const [powers, setPowers] = useState<readonly Power[]>(account.powers);
  const { displayName: name, accountId, role } = account;
  const save = async (): Promise<void> => {
    const done = t('powers.done', { name });
    const change = { change: 'setPowers' as const, powers: [...powers] };
    if (!(await sending.ask(() => hub.changeAccount(accountId, change), { done }))) return;
    void reports.accounts.again();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('powers.title', { name })}
      description={t('powers.says')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="main" busy={sending.busy} onPress={() => void save()}>
            {t('powers.confirm')}
          </Button>
        </>
      }
    >
      {powersFor(role).map((power) => (
        <label
          key={power}
          className="flex min-h-target items-start gap-1 rounded-card border border-line p-1"
        >
          <input
            type="checkbox"
            aria-label={t(`powers.power.${power}`)}
            checked={powers.includes(power)}
            onChange={({ target }) =>
              setPowers(target.checked ? [...powers, power] : powers.filter((each) => each !== power))
            }
            className="mt-[0.25em] size-[1.2em] accent-harbour"
          />
          <span>
            <span className="block text-body font-medium">{t(`powers.power.${power}`)}</span>
            <span className="block text-small text-muted">{t(`powers.means.${power}`)}</span>
          </span>
        </label>
      ))}
    </Dialog>
  );
}
