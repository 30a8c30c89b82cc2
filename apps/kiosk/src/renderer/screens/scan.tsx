/** 扫码先认: looking a code up, asking which of two it is, or saying that nothing comes of it. */
import { CircleHelp, Hourglass, ScanLine } from 'lucide-react';
import { useText } from '@yichuang/ui/text/use-text';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

export function ScanScreen({ step, act }: ScreenProps & { readonly step: StepAt<'scan'> }) {
  const { t } = useText('card');
  const { found } = step;
  if (found === 'asking')
    return <Message icon={<Hourglass className="size-11" />} title={t('scan.asking')} />;
  if (found === 'both')
    return (
      <Message
        icon={<CircleHelp className="size-11" />}
        title={t('scan.both')}
        keys={
          <>
            <MainKey onPress={() => act({ type: 'codeMeans', meant: 'result' })}>{t('scan.result')}</MainKey>
            <MainKey onPress={() => act({ type: 'codeMeans', meant: 'appointment' })}>
              {t('scan.appointment')}
            </MainKey>
          </>
        }
      >
        <p>{t('scan.bothNext')}</p>
      </Message>
    );
  return (
    <Message
      icon={<ScanLine className="size-11" />}
      tone="warning"
      title={t(`scan.${found}`)}
      keys={<MainKey onPress={() => act({ type: 'back' })}>{t('scan.back')}</MainKey>}
    >
      <p className="text-balance">{t(`scan.${found}Next`)}</p>
    </Message>
  );
}
