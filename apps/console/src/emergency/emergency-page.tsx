/** 应急·补录: the paper hour entered later. */
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Page } from '../frame/page.tsx';
import { PaperPanel } from './paper-panel.tsx';

export function EmergencyPage(atWork: AtWork) {
  const { t } = useText('emergency');
  return (
    <Page title={t('title')} advice={t('advice')}>
      <PaperPanel {...atWork} />
    </Page>
  );
}
