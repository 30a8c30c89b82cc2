/** 应急包: what is in it, the one that the hub made at closing, and one key that makes it afresh. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { saveAs } from '../frame/save-as.ts';
import { KitMade } from './kit-made.tsx';

const SHEETS = ['card', 'notice', 'numbers', 'queue', 'intake'] as const;

export function KitPanel({
  hub,
  hall,
  reports,
  sending,
}: Pick<AtWork, 'hub' | 'hall' | 'reports' | 'sending'>) {
  const { t } = useText('emergency');
  const isThere = (reports.upkeep.value?.kit.madeAt ?? null) !== null;
  const take = (from: () => ReturnType<typeof hub.emergency.kit>, done: string): void =>
    void sending.ask(
      async () => {
        const answer = await from();
        if (answer.outcome === 'ok') saveAs(`${t('kit.file')}.pdf`, answer.value);
        return answer;
      },
      { done },
    );
  return (
    <Card
      title={t('kit.title')}
      aside={
        <span className="flex flex-wrap gap-1">
          {isThere && (
            <Button busy={sending.busy} onPress={() => take(hub.emergency.keptKit, t('kit.taken'))}>
              {t('kit.take')}
            </Button>
          )}
          <Button tone="main" busy={sending.busy} onPress={() => take(hub.emergency.kit, t('kit.done'))}>
            {t('kit.make')}
          </Button>
        </span>
      }
    >
      <p className="max-w-[60em] pb-1 text-body text-muted">{t('kit.advice')}</p>
      <p className="pb-1">
        <KitMade reports={reports} hall={hall} />
      </p>
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
