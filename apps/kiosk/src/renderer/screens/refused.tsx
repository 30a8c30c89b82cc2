/** No number (取不了号): why in one line, and always what to do instead. */
import { CircleAlert, PrinterX } from 'lucide-react';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { KioskPrinter } from '@yichuang/protocol/bridge';
import { MainKey } from './keys.tsx';
import { Message } from './message.tsx';
import { refusalWords } from './refusal-words.ts';
import type { ScreenProps, StepAt } from './screen.ts';

export function RefusedScreen({ step, act }: ScreenProps & { readonly step: StepAt<'refused'> }) {
  const { t } = useText('kiosk');
  const { refusal } = step;
  if (refusal.kind === 'printerDown') return <PrinterDown printer={refusal.printer} act={act} />;
  const { says, next } = refusalWords(t, refusal);
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
          <MainKey onPress={() => act({ type: 'back' })}>{t('refused.back')}</MainKey>
        )
      }
    >
      <p>{next}</p>
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
      title={t('printerDown.title', { condition: t(`devices:slip.${printer.condition}.visitor`) })}
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
