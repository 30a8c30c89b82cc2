/** 好差评: the work, the figures, where the evaluators stand, the settings; or one rating whole, by the page's address. */
import { EvaluationId } from '@yichuang/domain/evaluation/ids';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Page } from '../frame/page.tsx';
import { goTo, usePlace } from '../frame/sections.ts';
import { Tabs } from '../frame/tabs.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { FiguresTab } from './figures-tab.tsx';
import { PlacesTab } from './places-tab.tsx';
import { RatingPage } from './rating-page.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { WorkTab } from './work-tab.tsx';

const TABS = ['work', 'figures', 'places', 'settings'] as const;
type Tab = (typeof TABS)[number];

export function RatingsPage(atWork: AtWork) {
  const { hub, account, news } = atWork;
  const { t } = useText('evaluation');
  const place = usePlace();
  const work = useAsked(hub.ratings.work, 'work', news);
  const settings = useAsked(hub.ratings.settings, 'settings');
  const evaluationId = EvaluationId.safeParse(place);
  if (evaluationId.success)
    return (
      <RatingPage
        {...atWork}
        key={evaluationId.data}
        evaluationId={evaluationId.data}
        work={work}
        settings={settings.value}
      />
    );
  // Devices are the manager's to place.
  const tabs = TABS.filter((tab) => tab !== 'places' || account.role === 'manager');
  const shown: Tab = tabs.find((tab) => tab === place) ?? 'work';
  return (
    <Page title={t('section')} advice={t('purpose')}>
      <Tabs<Tab>
        label={t('section')}
        value={shown}
        onChange={(tab) => goTo('ratings', tab)}
        options={tabs.map((tab) => ({ value: tab, title: t(`tabs.${tab}`) }))}
      />
      {shown === 'work' && <WorkTab {...atWork} work={work} />}
      {shown === 'figures' && <FiguresTab {...atWork} />}
      {shown === 'places' && <PlacesTab {...atWork} padPath={settings.value?.rules.pads.path ?? null} />}
      {shown === 'settings' && <SettingsTab {...atWork} settings={settings} />}
    </Page>
  );
}
