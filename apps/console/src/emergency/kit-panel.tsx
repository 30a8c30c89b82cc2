/** 应急包: what is in it, and one key that makes it. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { saveAs } from '../frame/save-as.ts';

const SHEETS = ['card', 'notice', 'numbers', 'queue', 'intake'] as const;

export function KitPanel({ hub, sending }: Pick<AtWork, 'hub' | 'sending'>) {
  const { t } = useText('emergency');
  const make = (): void =>
    void sending.ask(
      async () => {
        const answer = await hub.emergency.kit();
        if (answer.outcome === 'ok') saveAs(`${t('kit.file')}.pdf`, answer.value);
        return answer;
      },
      { done: t('kit.done') },
    );
  return (
    <Card
      title={t('kit.title')}
      aside={
        <Button tone="main" busy={sending.busy} onPress={make}>
          {t('kit.make')}
        </Button>
      }
    >
      <p className="max-w-[60em] pb-1 text-body text-muted">{t('kit.advice')}</p>
      <ul className="flex flex-col">
        {SHEETS.map((sheet) => (
          <li key={sheet} className="border-t border-line py-1 text-body">
            <strong className="font-medium">{t(`kit.sheets.${sheet}.name`)}</strong>
            <span className="block text-small text-muted">{t(`kit.sheets.${sheet}.what`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
