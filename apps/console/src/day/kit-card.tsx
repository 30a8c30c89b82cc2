/** The day is over: the moment to lay ready the paper for a bad hour (应急包). */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Card } from '../frame/page.tsx';
import { goTo } from '../frame/sections.ts';

export function KitCard() {
  const { t } = useText('emergency');
  return (
    <Card
      title={t('kit.title')}
      aside={<Button onPress={() => goTo('emergency', 'kit')}>{t('kit.make')}</Button>}
    >
      <p className="text-body text-muted">{t('kit.atClosing')}</p>
    </Card>
  );
}
