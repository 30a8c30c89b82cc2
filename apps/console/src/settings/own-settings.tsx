/** 大厅自设 on the page of settings: choose a part, change it, and see who changed what before. */
import { OWN_PARTS, type OwnPart } from '@yichuang/domain/catalogue/own-settings';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { goTo, sectionsFor, usePlace, type Section } from '../frame/sections.ts';
import { GroupedTabs } from '../frame/tabs.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { OwnEditor } from './own-editor.tsx';
import { OwnWorkbook } from './own-workbook.tsx';
import { OwnHistory } from './own-history.tsx';

/** What belongs together: when, how people are called, where what is done, what they see and hear. */
const GROUPS: Readonly<Record<'time' | 'calling' | 'places' | 'screens', readonly OwnPart[]>> = {
  time: ['hours', 'duty', 'alarms'],
  calling: ['calling', 'priority', 'reasons'],
  places: ['counters', 'items'],
  screens: ['kiosk', 'slip', 'board', 'media', 'voice'],
};
type Group = keyof typeof GROUPS;

/** What is set elsewhere, each with an editor of its own. */
const ELSEWHERE: readonly Section[] = [
  'calendar',
  'accounts',
  'appointments',
  'devices',
  'office',
  'messages',
  'ratings',
];

export function OwnSettingsSection({ hub, door, hall, account, sending, drafts }: AtWork) {
  const { t } = useText('settings');
  const { t: words } = useText('console');
  const asked = useAsked(hub.settings.own, 'own', hall.rules.revision);
  const place = usePlace();
  const part: OwnPart = OWN_PARTS.find((each) => each === place) ?? 'hours';
  const { value } = asked;
  return (
    <>
      <GroupedTabs<OwnPart>
        label={t('what')}
        value={part}
        onChange={(next) => goTo('settings', next)}
        groups={(Object.keys(GROUPS) as Group[]).map((group) => ({
          title: t(`group.${group}`),
          options: GROUPS[group].map((each) => ({
            value: each,
            title: t(`part.${each}`),
            ...(drafts.parts.has(each) && { mark: t('unkept') }),
          })),
        }))}
      />
      <nav aria-label={t('other')} className="flex flex-wrap items-center gap-1 text-body">
        <span className="text-muted">{t('other')}：</span>
        {ELSEWHERE.filter((section) => sectionsFor(account.role, account.powers).includes(section)).map(
          (section) => (
            <Button key={section} tone="quiet" onPress={() => goTo(section)}>
              {words(`section.${section}`)}
            </Button>
          ),
        )}
        {value && (
          <span className="ms-auto">
            <OwnWorkbook own={value} hub={hub} catalogue={door.catalogue} onNews={asked.again} />
          </span>
        )}
      </nav>
      <Unanswered asked={asked} />
      {value && (
        <>
          <OwnEditor
            key={part}
            part={part}
            own={value}
            hub={hub}
            catalogue={door.catalogue}
            drafts={drafts}
            onNews={asked.again}
          />
          <OwnHistory
            own={value}
            catalogue={door.catalogue}
            hub={hub}
            sending={sending}
            onNews={asked.again}
          />
        </>
      )}
    </>
  );
}
