/** The day is over: the moment to lay ready the paper for a bad hour (应急包). */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { KitMade } from '../emergency/kit-made.tsx';
import { Card } from '../frame/page.tsx';
import { goTo } from '../frame/sections.ts';

export function KitCard(atWork: Pick<AtWork, 'reports' | 'hall'>) {
  const { t } = useText('emergency');
  return (
    <Card
      title={t('kit.title')}
      aside={<Button onPress={() => goTo('emergency', 'kit')}>{t('kit.open')}</Button>}
    >
      <p className="pb-1 text-body text-muted">{t('kit.atClosing')}</p>
      <KitMade {...atWork} />
    </Card>
  );
}
