/** The two keys that every screen of the kiosk knows: the one main action, and the way back. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';

export interface MainKeyProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export function MainKey({ children, onPress, icon, hint, disabled = false }: MainKeyProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onPress}
      className={join(
        'flex min-h-[152px] w-full items-center justify-center gap-3 rounded-card px-4 py-2',
        disabled
          ? 'border-2 border-line bg-mist text-muted'
          : 'bg-harbour text-paper shadow-press active:bg-deep',
      )}
    >
      {icon}
      <span className="flex flex-col text-center">
        <span className="text-[calc(52px*var(--type-scale))] leading-tight font-bold">{children}</span>
        {hint && <span className="text-small">{hint}</span>}
      </span>
    </button>
  );
}

export function BackKey({ onPress }: { readonly onPress: () => void }) {
  const { t } = useText('kiosk');
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-[112px] shrink-0 items-center gap-1 rounded-card border-2 border-line bg-paper px-3 text-body font-medium text-harbour shadow-press active:bg-sky"
    >
      <ArrowLeft aria-hidden="true" className="size-[1.2em]" />
      {t('back')}
    </button>
  );
}
