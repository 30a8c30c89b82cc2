/** Before a number that nobody may serve for a while: said first, then the visitor chooses. */
import { Clock3 } from 'lucide-react';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import type { ScreenProps, StepAt } from './screen.ts';

export function ConfirmScreen({ step, act }: ScreenProps & { readonly step: StepAt<'confirm'> }) {
  const { t } = useText('kiosk');
  return (
    <Message
      icon={<Clock3 className="size-11" />}
      tone="warning"
      title={t('confirm.title')}
      keys={
        <>
          <Button className="min-h-[112px]" onPress={() => act({ type: 'back' })}>
            {t('confirm.leave')}
          </Button>
          <MainKey onPress={() => act({ type: 'takeAnyway' })}>{t('confirm.take')}</MainKey>
        </>
      }
    >
      <p className="text-[calc(56px*var(--type-scale))] leading-tight font-bold text-orange">
        {step.resumesAt ? t('confirm.resumes', { time: hourMinute(step.resumesAt) }) : t('confirm.unknown')}
      </p>
      <p className="text-muted">{t('confirm.keep')}</p>
    </Message>
  );
}
