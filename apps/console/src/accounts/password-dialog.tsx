/** 重设密码: a new password for somebody who is told it in person. */
import type { AccountCard } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { passwordFault } from './new-account.ts';

export interface PasswordDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'reports'> {
  readonly of: AccountCard;
  readonly onClose: () => void;
}

export function PasswordDialog({ of, hub, sending, reports, onClose }: PasswordDialogProps) {
  const { t } = useText('console');
  const { accountId, displayName: name } = of;
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const fault = passwordFault(password).password;

  const reset = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (fault !== undefined) return;
    const request = { change: 'resetPassword', password } as const;
    const done = t('accounts.resetDone', { name });
    if (!(await sending.ask(() => hub.changeAccount(accountId, request), { done }))) return;
    void reports.accounts.again();
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('accounts.resetTitle', { name })}
      description={t('accounts.resetDescription')}
    >
      <form onSubmit={(event) => void reset(event)} className="flex flex-col gap-2" noValidate>
        <Field
          label={t('accounts.newPassword')}
          value={password}
          onChange={setPassword}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          hint={t('accounts.fault.passwordWeak')}
          fault={tried && fault !== undefined ? t(`accounts.fault.${fault}`) : null}
          maxLength={256}
        />
        <label className="flex min-h-target cursor-pointer items-center gap-0.5 self-start text-body">
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
            className="size-[1.1em] accent-harbour"
          />
          {t('accounts.show')}
        </label>
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" tone="main" busy={sending.busy}>
            {t('accounts.resetConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
