/** 不要了: asked once more, because the number is void afterwards. */
import { PrinterX } from 'lucide-react';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { TicketStep } from '../flow/step.ts';
import type { Act } from '../use-kiosk.ts';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';

export function GiveUp({ step, act }: { readonly step: TicketStep; readonly act: Act }) {
  const { t } = useText('kiosk');
  const { number } = step.ticket;
  return (
    <Message
      icon={<PrinterX className="size-11" />}
      tone="grave"
      title={t('failed.giveUpTitle', { number })}
      keys={
        <>
          <Button
            tone="danger"
            busy={step.givingUp === 'sent'}
            className="min-h-[112px]"
            onPress={() => act({ type: 'giveUp' })}
          >
            {step.givingUp === 'sent' ? t('failed.sending') : t('failed.giveUpYes')}
          </Button>
          <MainKey disabled={step.givingUp === 'sent'} onPress={() => act({ type: 'keepTicket' })}>
            {t('failed.giveUpNo')}
          </MainKey>
        </>
      }
    >
      <p>{t('failed.giveUpSays')}</p>
    </Message>
  );
}
