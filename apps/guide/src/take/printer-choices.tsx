/** Which machine prints (在哪里出票); with 无纸 where a number may do without. */
import type { PrinterId } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { Choices } from '../frame/choices.tsx';
import type { Printers } from '@yichuang/ui/printers';

export interface PrinterChoicesProps {
  readonly label: string;
  readonly printers: Printers;
  readonly chosen: PrinterId | null;
  readonly onChoose: (printerId: PrinterId | null) => void;
  readonly withNone?: boolean;
}

const NONE = '*';

export function PrinterChoices({ label, printers, chosen, onChoose, withNone = false }: PrinterChoicesProps) {
  const { t } = useText('guide');
  return (
    <Choices<PrinterId | typeof NONE>
      label={label}
      choices={[
        ...printers.map(({ printerId, name, connected }) => ({
          value: printerId,
          words: name,
          below: connected ? t('printer.ready') : `▲ ${t('printer.away')}`,
        })),
        ...(withNone
          ? [{ value: NONE, words: t('printer.none'), below: t('printer.noneSays') } as const]
          : []),
      ]}
      chosen={chosen ?? (withNone ? NONE : null)}
      onChoose={(value) => onChoose(value === NONE ? null : value)}
    />
  );
}
