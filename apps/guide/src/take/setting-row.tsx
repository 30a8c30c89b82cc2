/** Something that is set and may be changed (一项设置): what it is, what it is now, 改. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Sheet } from '../frame/sheet.tsx';
import { useState, type ReactNode } from 'react';

export interface SettingRowProps {
  readonly label: string;
  readonly value: string;
  readonly says?: string;
  /** The choices; `close` puts them away. */
  readonly children: (close: () => void) => ReactNode;
}

export function SettingRow({ label, value, says, children }: SettingRowProps) {
  const { t } = useText('guide');
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <div className="flex items-center gap-1 rounded-card border border-line bg-paper py-1 pr-1 pl-2">
      <p className="min-w-0 flex-1 leading-snug">
        <span className="block text-small text-muted">{label}</span>
        <span className="block text-action font-bold">{value}</span>
      </p>
      <Button label={`${label} ${t('take.change')}`} onPress={() => setOpen(true)}>
        {t('take.change')}
      </Button>
      {open && (
        <Sheet title={label} onClose={close} {...(says === undefined ? {} : { says })}>
          {children(close)}
        </Sheet>
      )}
    </div>
  );
}
