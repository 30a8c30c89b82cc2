/** The call over the whole screen (大字), for people in front of the window: the screen is turned to them, the voice says the rest. */
import type { TicketNumber } from '@yichuang/domain/ids';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef } from 'react';

export interface LargeCallProps {
  readonly number: TicketNumber;
  readonly counterNumber: number;
  readonly onClose: () => void;
}

export function LargeCall({ number, counterNumber, onClose }: LargeCallProps) {
  const { t } = useText('counter');
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus();
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [onClose]);
  return (
    <dialog
      open
      aria-modal="true"
      aria-label={t('emergency.large')}
      className="fixed inset-0 z-10 m-0 flex h-dvh max-h-none w-dvw max-w-none flex-col items-center justify-center gap-2 bg-deep text-center text-paper"
    >
      <p className="text-[10vh] leading-tight font-bold text-ice">{t('emergency.largePlease')}</p>
      <p className="rounded-card bg-amber px-[4vw] text-[34vh] leading-tight font-bold text-ink">{number}</p>
      <p className="text-[13vh] leading-tight font-bold">
        {t('emergency.largeTo', { counter: t('common:counter', { number: counterNumber }) })}
      </p>
      <button
        ref={back}
        type="button"
        onClick={onClose}
        className="absolute top-2 right-2 min-h-target rounded-card border border-ice/50 px-2 text-action text-paper"
      >
        {t('emergency.largeBack')} <kbd className="font-sans text-small">Esc</kbd>
      </button>
    </dialog>
  );
}
