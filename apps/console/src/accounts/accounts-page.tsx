/** 账号: everybody who may sign in; unlock with one tap, disable whoever leaves, make new ones. */
import { StaffRole } from '@yichuang/domain/actor';
import type { AccountCard, AccountChange } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Filter } from '../frame/filter.tsx';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { inOrder, matches, mayChange, powersFor, stateOf, type Shown } from './account-rows.ts';
import { NewAccountDialog } from './new-account-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { PowersDialog } from './powers-dialog.tsx';
import { ZonesDialog } from './zones-dialog.tsx';

const BADGES = { ok: 'ok', locked: 'fault', disabled: 'closed' } as const;

export function AccountsPage(atWork: AtWork) {
  const { t } = useText('console');
  const { t: office } = useText('office');
  const { reports, account: me, sending, hub } = atWork;
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [creating, setCreating] = useState(false);
  const [resetting, setResetting] = useState<AccountCard | null>(null);
  const [qualifying, setQualifying] = useState<AccountCard | null>(null);
  const [empowering, setEmpowering] = useState<AccountCard | null>(null);
  const departments = useAsked(hub.casework.people, 'people').value?.departments;
  const [disabling, setDisabling] = useState<AccountCard | null>(null);
  const { value: accounts, again } = reports.accounts;
  const rows = inOrder(accounts ?? []).filter((account) => matches(account, shown, typed));

  const change = async ({ accountId }: AccountCard, wanted: AccountChange, done: string): Promise<void> => {
    if (await sending.ask(() => hub.changeAccount(accountId, wanted), { done })) void again();
  };

  const columns: readonly Column<AccountCard>[] = [
    {
      key: 'name',
      title: t('accounts.name'),
      by: ({ displayName }) => displayName,
      render: ({ displayName, accountId }) => (
        <>
          {displayName}
          {accountId === me.accountId && (
            <span className="ml-1 rounded-tag bg-sky px-0.5 text-small text-harbour">
              {t('accounts.you')}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'username',
      title: t('accounts.username'),
      by: ({ username }) => username,
      render: ({ username }) => username,
    },
    {
      key: 'role',
      title: t('accounts.role'),
      by: ({ role }) => StaffRole.options.indexOf(role),
      render: ({ role }) => t(`common:role.${role}`),
    },
    {
      key: 'powers',
      title: office('powers.column'),
      render: ({ departmentId, powers }) =>
        [
          ...(departmentId === null
            ? []
            : [departments?.find((one) => one.departmentId === departmentId)?.name ?? departmentId]),
          ...powers.map((power) => office(`powers.power.${power}`)),
        ].join(' · '),
    },
    {
      key: 'state',
      title: t('accounts.state'),
      by: (account) => ['locked', 'ok', 'disabled'].indexOf(stateOf(account)),
      render: (account) => {
        const state = stateOf(account);
        return <StateBadge state={BADGES[state]} words={t(`accounts.${state}`)} />;
      },
    },
    {
      key: 'actions',
      title: '',
      end: true,
      render: (account) => {
        const { displayName: name, locked, disabled, accountId } = account;
        const mine = accountId === me.accountId;
        return (
          <span className="flex justify-end gap-1">
            {locked && !disabled && (
              <Button
                tone="main"
                className="text-body"
                label={`${t('accounts.unlock')} ${name}`}
                onPress={() => void change(account, { change: 'unlock' }, t('accounts.unlocked', { name }))}
              >
                {t('accounts.unlock')}
              </Button>
            )}
            {mayChange(me.role, account) ? (
              <>
                {me.role === 'manager' && powersFor(account.role).length > 0 && (
                  <Button
                    tone="quiet"
                    className="text-body"
                    label={`${office('powers.open')} ${name}`}
                    onPress={() => setEmpowering(account)}
                  >
                    {office('powers.open')}
                  </Button>
                )}
                {me.role === 'manager' && account.role === 'clerk' && (
                  <Button
                    tone="quiet"
                    className="text-body"
                    label={`${t('accounts.zones')} ${name}`}
                    onPress={() => setQualifying(account)}
                  >
                    {t('accounts.zones')}
                  </Button>
                )}
                <Button
                  tone="quiet"
                  className="text-body"
                  label={`${t('accounts.reset')} ${name}`}
                  onPress={() => setResetting(account)}
                >
                  {t('accounts.reset')}
                </Button>
                {disabled ? (
                  <Button
                    tone="quiet"
                    className="text-body"
                    label={`${t('accounts.enable')} ${name}`}
                    onPress={() =>
                      void change(account, { change: 'enable' }, t('accounts.enabled', { name }))
                    }
                  >
                    {t('accounts.enable')}
                  </Button>
                ) : (
                  <Button
                    tone="quiet"
                    className={join('text-body', mine && 'invisible')}
                    disabled={mine}
                    label={`${t('accounts.disable')} ${name}`}
                    onPress={() => setDisabling(account)}
                  >
                    {t('accounts.disable')}
                  </Button>
                )}
              </>
            ) : (
              <span className="flex min-h-target items-center text-small text-muted">
                {t('accounts.managerOnly')}
              </span>
            )}
          </span>
        );
      },
    },
  ];

  return (
    <Page
      title={t('section.accounts')}
      advice={t('accounts.advice')}
      actions={
        <Button
          tone="main"
          icon={<UserPlus aria-hidden="true" className="size-[1.2em]" />}
          onPress={() => setCreating(true)}
        >
          {t('accounts.create')}
        </Button>
      }
    >
      {accounts === null ? (
        <Card>
          <p className="text-body text-muted">{t('loading')}</p>
        </Card>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Filter<Shown>
              label={t('accounts.role')}
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all', title: t('devices.all'), count: accounts.length },
                ...StaffRole.options.map((role) => ({
                  value: role,
                  title: t(`common:role.${role}`),
                  count: accounts.filter((account) => account.role === role).length,
                })),
              ]}
            />
            <label className="flex min-h-target w-[20em] items-center gap-1 rounded-card border border-muted bg-paper px-1.5 has-focus-visible:outline-4 has-focus-visible:outline-harbour">
              <Search aria-hidden="true" className="size-[1.2em] shrink-0 text-muted" />
              <input
                type="search"
                aria-label={t('accounts.find')}
                placeholder={t('accounts.find')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                className="min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-muted"
              />
            </label>
          </div>
          <Card flush>
            {rows.length === 0 ? (
              <EmptyState title={t('accounts.none')} advice={t('accounts.noneAdvice')} />
            ) : (
              <Table
                label={t('section.accounts')}
                columns={columns}
                rows={rows}
                rowKey={({ accountId }) => accountId}
                rowClass={({ disabled }) => disabled && 'text-muted'}
              />
            )}
          </Card>
        </>
      )}
      {creating && <NewAccountDialog {...atWork} onClose={() => setCreating(false)} />}
      {empowering && <PowersDialog {...atWork} of={empowering} onClose={() => setEmpowering(null)} />}
      {qualifying && <ZonesDialog {...atWork} of={qualifying} onClose={() => setQualifying(null)} />}
      {resetting && <PasswordDialog {...atWork} of={resetting} onClose={() => setResetting(null)} />}
      <Confirm
        open={disabling !== null}
        title={t('accounts.disableTitle', { name: disabling?.displayName ?? '' })}
        description={t('accounts.disableDescription')}
        confirm={t('accounts.disableConfirm')}
        cancel={t('common:cancel')}
        danger
        busy={sending.busy}
        onConfirm={() => {
          if (disabling)
            void change(
              disabling,
              { change: 'disable' },
              t('accounts.disabledDone', { name: disabling.displayName }),
            );
          setDisabling(null);
        }}
        onCancel={() => setDisabling(null)}
      />
    </Page>
  );
}
