/** 应急·补录: the paper hour entered later, the paper for the next one, the way back to a backup. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Page } from '../frame/page.tsx';
import { usePlace } from '../frame/sections.ts';
import { Tabs } from '../frame/tabs.tsx';
import { KitPanel } from './kit-panel.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';

const TABS = ['paper', 'kit', 'restore'] as const;

export function EmergencyPage(atWork: AtWork) {
  const { t } = useText('emergency');
  const [tab, setTab] = useState(useTab());
  return (
    <Page title={t('title')} advice={t('advice')}>
      <Tabs
        label={t('title')}
        value={tab}
        onChange={setTab}
        options={TABS.map((value) => ({ value, title: t(`tab.${value}`) }))}
      />
      {tab === 'paper' && <PaperPanel {...atWork} />}
      {tab === 'kit' && <KitPanel {...atWork} />}
      {tab === 'restore' && <RestorePanel {...atWork} />}
    </Page>
  );
}

/** `#emergency/kit`: asked for from another section. */
function useTab(): (typeof TABS)[number] {
  const place = usePlace();
  return TABS.find((tab) => tab === place) ?? 'paper';
}
