/** 能办的区和语言 (资质): the zones that a clerk may serve, as roster and cover use them, and what they speak with visitors. */
import { HallLanguage } from '@yichuang/domain/hall/assistance';
import { LANGUAGE_MINUTES } from '@yichuang/domain/hall/language';
import { dateAt } from '@yichuang/domain/time';
import type { ZoneId } from '@yichuang/domain/ids';
import type { RosterSettings } from '@yichuang/domain/staffing/roster';
import type { AccountCard } from '@yichuang/protocol/api';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState, type ReactNode } from 'react';
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
  const [spoken, speak] = useState<readonly HallLanguage[] | null>(null);
  const speaks =
    spoken ?? settings?.languages?.people.find((one) => one.accountId === accountId)?.languages ?? [];
  const save = async (known: RosterSettings): Promise<void> => {
    const others = known.qualified.filter((one) => one.accountId !== accountId);
    const whole = all.every((zoneId) => zoneIds.includes(zoneId));
    const qualified = whole ? others : [...others, { accountId, zoneIds: [...zoneIds] }];
    const { minutes, people } = known.languages ?? { minutes: LANGUAGE_MINUTES, people: [] };
    const rest = people.filter((one) => one.accountId !== accountId);
    const speakers = speaks.length === 0 ? rest : [...rest, { accountId, languages: [...speaks] }];
    const next = { ...known, qualified, languages: { minutes, people: speakers } };
    const done = t('accounts.zonesDone', { name });
    if (await sending.ask(() => hub.roster.keepSettings(next), { done })) onClose();
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
          <Check
            key={zoneId}
            on={zoneIds.includes(zoneId)}
            onChange={(on) =>
              setChosen(all.filter((each) => (each === zoneId ? on : zoneIds.includes(each))))
            }
          >
            {names.zone(zoneId)}
          </Check>
        ))}
      {settings && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-0.5 text-body font-medium">{t('accounts.speaks')}</legend>
          {HallLanguage.options.map((language) => (
            <Check
              key={language}
              on={speaks.includes(language)}
              onChange={(on) =>
                speak(HallLanguage.options.filter((one) => (one === language ? on : speaks.includes(one))))
              }
            >
              {t(`common:language.${language}`)}
            </Check>
          ))}
        </fieldset>
      )}
      {settings && zoneIds.length === 0 && (
        <p role="alert" className="text-body font-medium text-coral">
          ■ {t('accounts.zonesNone')}
        </p>
      )}
    </Dialog>
  );
}

interface CheckProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function Check({ on, onChange, children }: CheckProps) {
  return (
    <label className="flex min-h-target items-center gap-1 rounded-card border border-line px-1 text-body font-medium">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
        className="size-[1.2em] accent-harbour"
      />
      {children}
    </label>
  );
}
