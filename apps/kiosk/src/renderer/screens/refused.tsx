/** No number (取不了号): why in one line, and always what to do instead. */
import { CircleAlert, PrinterX, Ticket } from 'lucide-react';
import type { HeldNumber } from '@yichuang/domain/hall/views/held-numbers';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { KioskPrinter } from '@yichuang/protocol/bridge';
import { appointmentRefusal } from './appointment-refusal.ts';
import { heldWords } from './held-words.ts';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import { refusalWords } from './refusal-words.ts';
import type { ScreenProps, StepAt } from './screen.ts';

export function RefusedScreen({ step, act }: ScreenProps & { readonly step: StepAt<'refused'> }) {
  const { t } = useText('kiosk');
  const { t: appointments } = useText('appointments');
  const { refusal } = step;
  if (refusal.kind === 'printerDown') return <PrinterDown printer={refusal.printer} act={act} />;
  if (refusal.kind === 'rejected' && refusal.held) return <HasNumber held={refusal.held} act={act} />;
  const kept = refusal.kind === 'rejected' ? appointmentRefusal(appointments, refusal.rejection) : null;
  const { says, next } = kept ?? refusalWords(t, refusal);
  const mayAgain = refusal.kind === 'late' || refusal.kind === 'offline' || refusal.kind === 'failed';
  return (
    <Message
      icon={<CircleAlert className="size-11" />}
      tone="warning"
      title={says}
      keys={
        mayAgain ? (
          <>
            <Button className="min-h-[112px]" onPress={() => act({ type: 'back' })}>
              {t('back')}
            </Button>
            <MainKey onPress={() => act({ type: 'tryAgain' })}>{t('refused.again')}</MainKey>
          </>
        ) : (
          <MainKey onPress={() => act({ type: kept ? 'home' : 'back' })}>
            {kept?.mayTakeOrdinary ? appointments('ordinary') : t('refused.back')}
          </MainKey>
        )
      }
    >
      <p>{next}</p>
    </Message>
  );
}

/** 已有号: kindly, with the number and its place, and nothing to press but 好的. */
function HasNumber({ held, act }: { readonly held: HeldNumber; readonly act: ScreenProps['act'] }) {
  const { t } = useText('card');
  const { t: kiosk } = useText('kiosk');
  return (
    <Message
      icon={<Ticket className="size-11" />}
      title={t('again')}
      keys={<MainKey onPress={() => act({ type: 'back' })}>{kiosk('refused.back')}</MainKey>}
    >
      <p className="text-number leading-none font-bold tracking-tight text-deep" data-testid="held">
        {held.number}
      </p>
      <p className="font-bold">{heldWords(t, held)}</p>
      <p className="text-balance">{t('againNext', { number: held.number })}</p>
    </Message>
  );
}

function PrinterDown({ printer, act }: { readonly printer: KioskPrinter; readonly act: ScreenProps['act'] }) {
  const { t } = useText('kiosk');
  const code = printer.conditionNumber ? t('failed.code', { code: printer.conditionNumber }) : '';
  return (
    <Message
      icon={<PrinterX className="size-11" />}
      tone="warning"
      title={t('printerDown.title', { condition: t(`devices:visitor.${printer.condition}`) })}
      keys={
        <>
          <Button className="min-h-[112px]" onPress={() => act({ type: 'back' })}>
            {t('back')}
          </Button>
          <MainKey hint={t('printerDown.withoutPaperHint')} onPress={() => act({ type: 'takeWithoutPaper' })}>
            {t('printerDown.withoutPaper')}
          </MainKey>
        </>
      }
    >
      <p>
        {t('printerDown.says')}
        <span className="text-muted">{code}</span>
      </p>
      <p>{t('printerDown.desk')}</p>
    </Message>
  );
}
