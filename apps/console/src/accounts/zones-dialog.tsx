/** 能办的区 (资质): the zones that a clerk may serve, as roster and cover use them. */
import { dateAt } from '@yichuang/domain/time';
import type { ZoneId } from '@yichuang/domain/ids';
import type { RosterSettings } from '@yichuang/domain/staffing/roster';
import type { AccountCard } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

export interface ZonesDialogProps extends Pick<AtWork, 'hub' | 'hall' | 'names' | 'now' | 'sending'> {
  readonly of: AccountCard;
  readonly onClose: () => void;
}

export function ZonesDialog({ of: account, hub, hall, names, now, sending, onClose }: ZonesDialogProps) {
  const { t } = useText('console');
  const { accountId, displayName: name } = account;
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const asked = useAsked(() => hub.roster.week(today), today);
  const [chosen, setChosen] = useState<readonly ZoneId[] | null>(null);
  const all = hall.rules.zones.map(({ zoneId }) => zoneId);
  const settings = asked.value?.settings ?? null;
  // Whoever is not named may serve all.
  const kept = settings?.qualified.find((one) => one.accountId === accountId)?.zoneIds ?? all;
  const zoneIds = chosen ?? kept;
  const save = async (known: RosterSettings): Promise<void> => {
    const others = known.qualified.filter((one) => one.accountId !== accountId);
    const whole = all.every((zoneId) => zoneIds.includes(zoneId));
    const qualified = whole ? others : [...others, { accountId, zoneIds: [...zoneIds] }];
    const done = t('accounts.zonesDone', { name });
    if (await sending.ask(() => hub.roster.keepSettings({ ...known, qualified }), { done })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('accounts.zonesTitle', { name })}
      description={t('accounts.zonesSays')}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone="main"
            busy={sending.busy}
            disabled={settings === null || zoneIds.length === 0}
            onPress={() => settings && void save(settings)}
          >
            {t('accounts.zonesSave')}
          </Button>
        </>
      }
    >
      <Unanswered asked={asked} />
      {settings === null && asked.problem === null && <p className="text-body text-muted">{t('loading')}</p>}
      {settings &&
        all.map((zoneId) => (
          <label
            key={zoneId}
            className="flex min-h-target items-center gap-1 rounded-card border border-line px-1 text-body font-medium"
          >
            <input
              type="checkbox"
              checked={zoneIds.includes(zoneId)}
              onChange={({ target }) =>
                setChosen(all.filter((each) => (each === zoneId ? target.checked : zoneIds.includes(each))))
              }
              className="size-[1.2em] accent-harbour"
            />
            {names.zone(zoneId)}
          </label>
        ))}
      {settings && zoneIds.length === 0 && (
        <p role="alert" className="text-body font-medium text-coral">
          ■ {t('accounts.zonesNone')}
        </p>
      )}
    </Dialog>
  );
}
