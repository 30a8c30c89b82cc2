/** 号票在哪里出: set once, kept for the next numbers. */
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { PrinterChoices } from './printer-choices.tsx';
import { SettingRow } from './setting-row.tsx';

export function PrinterSetting({ duty }: { readonly duty: Duty }) {
  const { t } = useText('guide');
  const { printers, printerId, onPrinter } = duty;
  const chosen = printers.find((printer) => printer.printerId === printerId);
  return (
    <SettingRow
      label={t('printer.title')}
      value={
        chosen === undefined
          ? t('printer.none')
          : chosen.connected
            ? chosen.name
            : `${chosen.name} ▲ ${t('printer.away')}`
      }
    >
      {(close) => (
        <PrinterChoices
          withNone
          label={t('take.printer')}
          printers={printers}
          chosen={printerId}
          onChoose={(next) => {
            onPrinter(next);
            close();
          }}
        />
      )}
    </SettingRow>
  );
}
