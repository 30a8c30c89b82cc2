/** 设置: the rules in force in words, and a newer revision that waits, with what it changes. */
import { Button } from '@yichuang/ui/button.tsx';
import { Confirm } from '@yichuang/ui/dialog.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Rules } from '@yichuang/domain/hall/settings';
import { dateAt } from '@yichuang/domain/time';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { differences } from './difference.ts';
import { OwnSettingsSection } from './own-settings.tsx';
import { RulesInWords } from './rules-in-words.tsx';

export function SettingsPage(atWork: AtWork) {
  const { t } = useText('console');
  const { hall, reports, names, now } = atWork;
  const newest = reports.upkeep.value?.settings ?? null;
  const isOpen = hall.phase === 'open';
  const shown = isOpen ? hall.rules : newest;
  const waiting = isOpen && newest && newest.revision > hall.rules.revision ? newest : null;
  return (
    <Page title={t('section.settings')} advice={t('settings.advice')}>
      <OwnSettingsSection {...atWork} />
      {waiting ? (
        <WaitingCard inForce={hall.rules} waiting={waiting} {...atWork} />
      ) : (
        <Card>
          <p className="flex items-center gap-1 text-action">
            <StateBadge state="ok" words={t('settings.upToDate')} />
            {!isOpen && <span className="text-body text-muted">{t('settings.notOpen')}</span>}
          </p>
        </Card>
      )}
      {shown === null ? (
        <Card>
          <p className="text-body text-muted">{t('loading')}</p>
        </Card>
      ) : (
        <section aria-label={t('settings.inForce')} className="flex flex-col gap-1.5">
          <h2 className="flex items-center gap-1 text-title font-bold">
            {isOpen ? t('settings.inForce') : t('settings.inForceNot')}
            <span className="rounded-tag bg-sky px-1 text-action text-harbour">
              {t('settings.revision', { revision: shown.revision })}
            </span>
          </h2>
          <RulesInWords rules={shown} names={names} today={dateAt(now, shown.zoneOffsetMinutes)} />
        </section>
      )}
    </Page>
  );
}

function WaitingCard({
  inForce,
  waiting,
  sending,
}: Pick<AtWork, 'sending'> & { readonly inForce: Rules; readonly waiting: Rules }) {
  const { t } = useText('console');
  const [asks, setAsks] = useState(false);
  const { revision } = waiting;
  const changes = differences(inForce, waiting);
  const groups = changes.map(({ group }) => t(`settings.group.${group}`)).join(t('comma'));
  const apply = async (): Promise<void> => {
    await sending.send('applySettings', {}, { done: t('settings.applied', { revision }) });
    setAsks(false);
  };
  return (
    <Card title={t('settings.waiting', { revision })} className="border-l-8 border-l-harbour">
      <p className="text-body text-muted">{t('settings.waitingAdvice')}</p>
      <div className="mt-1 flex items-end justify-between gap-2">
        <div>
          <h3 className="text-body font-medium">{t('settings.what')}</h3>
          <ul className="mt-0.5 flex flex-wrap gap-1">
            {changes.length === 0 && <li className="text-body text-muted">{t('settings.same')}</li>}
            {changes.map(({ group, things }) => (
              <li key={group} className="rounded-card bg-sky px-1 py-0.5 text-body">
                <strong>{t(`settings.group.${group}`)}</strong>{' '}
                {things && <span className="text-small text-muted">{t('settings.things', things)}</span>}
              </li>
            ))}
          </ul>
        </div>
        <Button tone="main" className="shrink-0" busy={sending.busy} onPress={() => setAsks(true)}>
          {t('settings.apply')}
        </Button>
      </div>
      <Confirm
        open={asks}
        title={t('settings.applyTitle', { revision })}
        description={t('settings.applyDescription', { groups: groups === '' ? t('settings.same') : groups })}
        confirm={t('settings.applyConfirm', { revision })}
        cancel={t('common:cancel')}
        busy={sending.busy}
        onConfirm={() => void apply()}
        onCancel={() => setAsks(false)}
      />
    </Card>
  );
}
