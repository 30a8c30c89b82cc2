/** 空窗提醒、应急池、资质: what holds on every day; changed here, from now on. */
import type { AccountId, ZoneId } from '@yichuang/domain/ids';
import type { RosterSettings } from '@yichuang/domain/staffing/roster';
import type { RosterWeek } from '@yichuang/protocol/roster';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Field } from '@yichuang/ui/field.tsx';
import { Card } from '../frame/page.tsx';

interface SettingsCardProps extends Pick<AtWork, 'hub' | 'hall' | 'names' | 'sending'> {
  readonly week: RosterWeek;
  readonly mayKeep: boolean;
  readonly onSaved: () => void;
}

export function SettingsCard(props: SettingsCardProps) {
  const { names, week, mayKeep } = props;
  const { t } = useText('roster');
  const { t: tell } = useText('console');
  const [editing, setEditing] = useState(false);
  const { pool, qualified, times } = week.settings;
  const nameOf = (id: AccountId): string =>
    week.people.find(({ accountId }) => accountId === id)?.displayName ?? id;
  return (
    <Card
      title={t('settings.title')}
      aside={mayKeep && <Button onPress={() => setEditing(true)}>{t('settings.edit')}</Button>}
    >
      <p className="text-body">
        {t('settings.says', {
          remind: times.remindMinutes,
          cover: times.coverMinutes,
          count: times.countMinutes,
        })}
      </p>
      <p className="text-body text-muted">
        {t('settings.pool')}：
        {pool.length === 0 ? t('settings.noPool') : pool.map(nameOf).join(tell('comma'))}
      </p>
      <p className="text-body text-muted">
        {t('settings.qualified')}:
        {qualified.length === 0
          ? t('settings.qualifiedSays')
          : qualified
              .map(
                ({ accountId, zoneIds }) =>
                  `${nameOf(accountId)}(${zoneIds.map((zoneId) => names.zone(zoneId)).join(tell('comma'))})`,
              )
              .join(tell('comma'))}
      </p>
      {editing && <SettingsDialog {...props} onClose={() => setEditing(false)} />}
    </Card>
  );
}

const TIMES = ['remind', 'cover', 'count'] as const;

function SettingsDialog(props: SettingsCardProps & { readonly onClose: () => void }) {
  const { hub, hall, names, sending, week, onSaved, onClose } = props;
  const { t } = useText('roster');
  const { settings } = week;
  const [typed, setTyped] = useState({
    remind: String(settings.times.remindMinutes),
    cover: String(settings.times.coverMinutes),
    count: String(settings.times.countMinutes),
  });
  const [pool, setPool] = useState<readonly AccountId[]>(settings.pool);
  const [qualified, setQualified] = useState(settings.qualified);
  const all = hall.rules.zones.map(({ zoneId }) => zoneId);
  const zonesOf = (id: AccountId): readonly ZoneId[] =>
    qualified.find(({ accountId }) => accountId === id)?.zoneIds ?? all;
  const turnPool = (id: AccountId): void =>
    setPool(pool.includes(id) ? pool.filter((one) => one !== id) : [...pool, id]);
  const turnZone = (accountId: AccountId, zoneId: ZoneId): void => {
    const now = zonesOf(accountId);
    const zoneIds = all.filter((one) => (one === zoneId ? !now.includes(one) : now.includes(one)));
    const others = qualified.filter((one) => one.accountId !== accountId);
    setQualified(zoneIds.length === all.length ? others : [...others, { accountId, zoneIds }]);
  };
  const [remind, cover, count] = TIMES.map((name) => Number(typed[name])) as [number, number, number];
  const wrong = TIMES.map((name) => (isMinutes(typed[name]) ? null : t('settings.minutes')));
  const ordered = remind <= cover && cover <= count;
  const save = async (): Promise<void> => {
    const next: RosterSettings = {
      pool: [...pool],
      qualified,
      times: { remindMinutes: remind, coverMinutes: cover, countMinutes: count },
    };
    if (!(await sending.ask(() => hub.roster.keepSettings(next), { done: t('settings.saved') }))) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('settings.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            busy={sending.busy}
            disabled={wrong.some((fault) => fault !== null) || !ordered}
            onPress={() => void save()}
          >
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-1 sm:grid-cols-3">
        {TIMES.map((name, index) => (
          <Field
            key={name}
            label={t(`settings.${name}`)}
            value={typed[name]}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
            fault={wrong[index] ?? (name === 'count' && !ordered ? t('settings.order') : null)}
            maxLength={3}
          />
        ))}
      </div>
      <p className="text-body text-muted">
        {t('settings.poolSays')} {t('settings.qualifiedSays')}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {week.people.map(({ accountId, displayName }) => (
          <li key={accountId} className="flex flex-wrap items-center gap-x-2">
            <strong className="w-[6em] text-body">{displayName}</strong>
            <Tick
              words={t('settings.inPool')}
              on={pool.includes(accountId)}
              onTurn={() => turnPool(accountId)}
            />
            {all.map((zoneId) => (
              <Tick
                key={zoneId}
                words={names.zone(zoneId)}
                on={zonesOf(accountId).includes(zoneId)}
                onTurn={() => turnZone(accountId, zoneId)}
              />
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Tick(props: { readonly words: string; readonly on: boolean; readonly onTurn: () => void }) {
  return (
    <label className="flex min-h-target items-center gap-0.5 text-body">
      <input
        type="checkbox"
        checked={props.on}
        onChange={props.onTurn}
        className="size-[1.1em] accent-harbour"
      />
      {props.words}
    </label>
  );
}

function isMinutes(text: string): boolean {
  return /^\d{1,3}$/u.test(text) && Number(text) <= 240;
}
