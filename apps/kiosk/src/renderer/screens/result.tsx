/** What became of the case (可领取、未办结、已领走、找不到): first the answer, then what to do, a number one touch away. */
import { BadgeCheck, CircleHelp, Hourglass } from 'lucide-react';
import { collectTile } from '@yichuang/domain/catalogue/collecting';
import { Button } from '@yichuang/ui/button.tsx';
import { collectingWords, type CollectingWords } from '@yichuang/ui/casework/collecting-words';
import { useText } from '@yichuang/ui/text/use-text';
import { want } from './choose.ts';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

const icons = {
  ready: <BadgeCheck className="size-11" />,
  waits: <Hourglass className="size-11" />,
  asks: <CircleHelp className="size-11" />,
} as const satisfies Record<CollectingWords['tone'], unknown>;

export function ResultScreen({ step, ...screen }: ScreenProps & { readonly step: StepAt<'result'> }) {
  const { t } = useText('kiosk');
  const { t: says } = useText('collecting');
  const { t: cases } = useText('casework');
  const { answer } = step;
  const { title, when, next, tone } = collectingWords(says, cases, answer);
  const tile = collectTile(screen.catalogue);
  const again = () => screen.act({ type: 'openCollect' });
  const take = (): void => {
    if (tile) want(screen, [tile.directServiceId]);
  };
  return (
    <Message
      icon={icons[tone]}
      tone={tone === 'asks' ? 'warning' : 'calm'}
      title={title}
      keys={
        answer.answer === 'ready' ? (
          <>
            <Button className="min-h-[112px]" onPress={again}>
              {t('collect.again')}
            </Button>
            <MainKey hint={t('collect.takeHint')} onPress={take}>
              {t('collect.take')}
            </MainKey>
          </>
        ) : (
          <>
            <Button className="min-h-[112px]" onPress={take}>
              {t('collect.takeAnyway')}
            </Button>
            {answer.answer === 'unknown' ? (
              <MainKey onPress={again}>{t('collect.retype')}</MainKey>
            ) : (
              <>
                <Button className="min-h-[112px]" onPress={again}>
                  {t('collect.again')}
                </Button>
                <MainKey onPress={() => screen.act({ type: 'home' })}>{t('refused.back')}</MainKey>
              </>
            )}
          </>
        )
      }
    >
      {answer.answer !== 'unknown' && (
        <p lang="zh-CN" className="text-muted">
          {answer.itemName}
        </p>
      )}
      {when && <p className="text-[calc(56px*var(--type-scale))] leading-tight font-bold">{when}</p>}
      <p>{next}</p>
      {answer.answer === 'ready' && (
        <p className="font-medium">{says('ready.bring', { papers: answer.bring.join('、') })}</p>
      )}
    </Message>
  );
}
