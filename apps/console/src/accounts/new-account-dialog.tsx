/** 新账号: name, username, role and a first password; what is wrong is said before the hub is asked. */
import { StaffRole } from '@yichuang/domain/actor';
import { DepartmentId } from '@yichuang/domain/catalogue/premises';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type FormEvent } from 'react';
import type { AtWork } from '../at-work.ts';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { rolesFor } from './account-rows.ts';
import { faultsOf, type Draft, type DraftField } from './new-account.ts';

export interface NewAccountDialogProps extends Pick<AtWork, 'hub' | 'sending' | 'reports' | 'account'> {
  readonly onClose: () => void;
}

const EMPTY: Draft = { username: '', displayName: '', password: '' };

export function NewAccountDialog({ hub, sending, reports, account, onClose }: NewAccountDialogProps) {
  const { t } = useText('console');
  const { t: office } = useText('office');
  const [draft, setDraft] = useState(EMPTY);
  const [role, setRole] = useState<StaffRole>('clerk');
  /** Faults are said once somebody has tried, not while they are still typing. */
  const [tried, setTried] = useState(false);
  const [department, setDepartment] = useState('');
  const faults = faultsOf(draft, reports.accounts.value ?? []);
  const official = role === 'official';
  const departments = useAsked(hub.casework.people, official ? 'people' : null).value?.departments ?? [];
  const homeless = official && department === '';

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0 || homeless) return;
    const home = official ? { departmentId: DepartmentId.parse(department) } : {};
    const done = t('accounts.created', { name: draft.displayName.trim() });
    if (!(await sending.ask(() => hub.createAccount({ ...draft, role, ...home }), { done }))) return;
    void reports.accounts.again();
    onClose();
  };
  const field = (name: DraftField) => {
    const fault = tried ? faults[name] : undefined;
    return {
      value: draft[name],
      onChange: (value: string) => setDraft({ ...draft, [name]: value }),
      fault: fault === undefined ? null : t(`accounts.fault.${fault}`),
    };
  };

  return (
    <Dialog open onClose={onClose} title={t('accounts.createTitle')}>
      <form onSubmit={(event) => void create(event)} className="flex flex-col gap-2" noValidate>
        <Field label={t('accounts.name')} {...field('displayName')} maxLength={40} />
        <div className="grid grid-cols-2 gap-2">
          <Field
            label={t('accounts.username')}
            {...field('username')}
            hint={t('accounts.fault.usernameLetters')}
            maxLength={64}
          />
          <Field
            label={t('accounts.password')}
            {...field('password')}
            hint={t('accounts.fault.passwordWeak')}
            type="password"
            autoComplete="new-password"
            maxLength={256}
          />
        </div>
        <Choice
          label={t('accounts.role')}
          name="role"
          value={role}
          onChange={setRole}
          options={rolesFor(account.role, StaffRole.options).map((value) => ({
            value,
            title: t(`common:role.${value}`),
            means: t(`accounts.rolesMean.${value}`),
          }))}
        />
        {official && (
          <label className="flex flex-col gap-0.5 text-body font-medium">
            {office('powers.department')}
            <select
              value={department}
              onChange={({ target }) => setDepartment(target.value)}
              aria-invalid={(tried && homeless) || undefined}
              className="min-h-target rounded-card border border-muted bg-paper px-1 text-action font-normal"
            >
              <option value="">{office('powers.departmentMissing')}</option>
              {departments.map(({ departmentId, name }) => (
                <option key={departmentId} value={departmentId}>
                  {name}
                </option>
              ))}
            </select>
            <span
              className={tried && homeless ? 'text-small text-coral' : 'text-small font-normal text-muted'}
            >
              {tried && homeless
                ? `■ ${office('powers.departmentMissing')}`
                : office('powers.departmentHint')}
            </span>
          </label>
        )}
        <div className="mt-1 flex justify-end gap-2">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" tone="main" busy={sending.busy}>
            {t('accounts.createConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
